package io.colorguard.approval.domain;

import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.Unkept;
import io.colorguard.shared.Refusal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people may write beside a change: lines of text, none of it endless (APR-7, AUD-1). */
public final class Words {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REASON = 4_000;
    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 9_999;

    private Words() {}

    /** Everything against what the author says of a change, drafts included. */
    public static List<Refusal> refusals(Wording wording) {
        return Stream.of(
                        refusals("title", wording.title(), LONGEST_TITLE),
                        refusals("reason", wording.reason(), LONGEST_REASON),
                        ofWindow(wording.window()))
                .flatMap(refusals -> refusals)
                .toList();
    }

    private static Stream<Refusal> ofWindow(@Nullable ReleaseWindow window) {
        return window == null
                ? Stream.empty()
                : Stream.concat(
                        ofYear("window.opens", window.opens().atOffset(ZoneOffset.UTC).getYear()),
                        ofYear(
                                "window.closes",
                                window.closes().atOffset(ZoneOffset.UTC).getYear()));
    }

    /** Everything against a time in this year: one that no calendar shows is a slip. */
    static Stream<Refusal> ofYear(String field, int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR
                ? Stream.empty()
                : Stream.of(Refusal.invalid("APR-9", "approval.refusal.year", field, field));
    }

    /** Everything against the reason of a verdict. */
    static Stream<Refusal> ofVerdict(String reason) {
        return refusals("reason", reason, LONGEST_REASON);
    }

    /** Everything against the reason and the incident of an emergency. */
    static Stream<Refusal> ofEmergency(BreakGlass.Cause cause) {
        return Stream.concat(
                refusals("reason", cause.reason(), LONGEST_REASON),
                refusals("incident", cause.incident(), LONGEST_TITLE));
    }

    /** Everything against what a freeze is for. */
    static Stream<Refusal> ofFreeze(String reason) {
        return refusals("reason", reason, LONGEST_TITLE);
    }

    /** Everything against what somebody found who reviewed one. */
    static Stream<Refusal> ofFollowUp(String words) {
        return refusals("words", words, LONGEST_REASON);
    }

    private static Stream<Refusal> refusals(String field, String text, int longest) {
        if (text.length() > longest) {
            return Stream.of(
                    Refusal.invalid(
                            "AUD-1",
                            "approval.refusal.words.too_long",
                            field,
                            text.length(),
                            longest));
        }
        return isClean(text)
                ? Stream.empty()
                : Stream.of(Refusal.invalid("AUD-1", "approval.refusal.words.unclean", field));
    }

    /** Whether the text is what people type: lines and tabs, no control characters. */
    static boolean isClean(String text) {
        return text.codePoints().allMatch(Words::isWritten) && Unkept.isKept(text);
    }

    private static boolean isWritten(int c) {
        return c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c);
    }
}
