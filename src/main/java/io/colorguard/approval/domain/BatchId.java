package io.colorguard.approval.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a batch in its workspace, from 1, as people say it: {@code BATCH-3}. */
public record BatchId(int number) {

    private static final Pattern FORM = Pattern.compile("BATCH-([1-9][0-9]{0,8})");

    public BatchId {
        if (number < 1) {
            throw new IllegalArgumentException("batches are counted from 1");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<BatchId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new BatchId(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "BATCH-" + number;
    }
}
