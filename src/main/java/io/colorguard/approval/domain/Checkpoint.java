package io.colorguard.approval.domain;

import io.colorguard.shared.Word;
import java.util.regex.Pattern;

/**
 * One point that changes to production are checked at (CMP-1).
 *
 * @param key names it in its list, and in the versions before and after: what was said to it under
 *     an older policy is still said
 * @param title as people read it; empty for one of the strategy's, which pages name in the reader's
 *     language
 */
public record Checkpoint(String key, Phase phase, String title, Proof proof) {

    /** What shows that it is met. */
    public enum Proof {
        /** What a person brings: text, a link, or a file. */
        EVIDENCE,
        /** The verdicts of the change, and nothing else (CMP-3). */
        VERDICTS,
        /** The rollback procedure on the flag's record, or what a person brings. */
        ROLLBACK,
        /** The monitoring on the flag's record, or what a person brings. */
        MONITORING;

        /** The name in answers, documents and message keys. */
        public String word() {
            return Word.of(this);
        }

        /** Whether records alone may show it. */
        public boolean isByRecord() {
            return this != EVIDENCE;
        }

        /** Whether a person may show it, or say that it does not apply. */
        public boolean isByHand() {
            return this != VERDICTS;
        }
    }

    public static final int LONGEST_TITLE = 120;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{1,39}");

    public Checkpoint {
        title = title.strip();
        if (!isKey(key)) {
            throw new IllegalArgumentException("no key of a checkpoint: " + key);
        }
    }

    /** Whether this can name a checkpoint. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Whether the strategy names it, so that pages say it in the reader's language. */
    public boolean isOfStrategy() {
        return title.isEmpty();
    }
}
