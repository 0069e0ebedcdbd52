package io.colorguard.audit.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two revisions that are compared, or the first of them, as the page's address has them.
 *
 * @param before the earlier one, once both are chosen
 */
record RevisionPair(@Nullable Long before, @Nullable Long after) {

    static final RevisionPair NONE = new RevisionPair(null, null);

    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    /** What an address says; what is no number of a revision is nothing. */
    static RevisionPair read(Function<String, Optional<String>> address) {
        Long before = number(address.apply(BEFORE)).orElse(null);
        Long after = number(address.apply(AFTER)).orElse(null);
        return before == null
                ? new RevisionPair(after, null)
                : new RevisionPair(before, null).with(after);
    }

    private static Optional<Long> number(Optional<String> text) {
        return text.filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** What the address says of it; empty takes a parameter out. */
    Map<String, String> address() {
        return Map.of(
                BEFORE, before == null ? "" : before.toString(),
                AFTER, after == null ? "" : after.toString());
    }

    /** With this one more; where two were chosen, a choice begins anew. */
    RevisionPair choose(long revision) {
        return after == null ? with(revision) : new RevisionPair(revision, null);
    }

    private RevisionPair with(@Nullable Long other) {
        if (before == null || other == null || before.equals(other)) {
            return new RevisionPair(before == null ? other : before, null);
        }
        return new RevisionPair(Math.min(before, other), Math.max(before, other));
    }
}
