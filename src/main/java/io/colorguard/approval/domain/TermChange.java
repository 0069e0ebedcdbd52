package io.colorguard.approval.domain;

import io.colorguard.workspace.domain.Tier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something in which two policies differ, and which way (APR-13). */
public sealed interface TermChange permits CellChange, TermChange.OfPoint, TermChange.OfCriterion {

    /** Whether more, less or something else is asked than before. */
    enum Direction {
        SAME,
        STRICTER,
        LAXER,
        OTHER;

        public static Direction of(Requirement before, Requirement after) {
            if (before.equals(after)) {
                return SAME;
            }
            if (after.isAtLeast(before)) {
                return STRICTER;
            }
            return before.isAtLeast(after) ? LAXER : OTHER;
        }
    }

    Direction direction();

    /**
     * A checkpoint that comes, goes, or is another.
     *
     * @param row whose list it is, null for the list of all other flags
     */
    record OfPoint(
            @Nullable ApprovalRow row, @Nullable Checkpoint before, @Nullable Checkpoint after)
            implements TermChange {

        public OfPoint {
            if (before == null && after == null) {
                throw new IllegalArgumentException("neither before nor after");
            }
        }

        @Override
        public Direction direction() {
            if (before == null) {
                return Direction.STRICTER;
            }
            return after == null ? Direction.LAXER : Direction.OTHER;
        }
    }

    /**
     * A criterion of a promotion.
     *
     * @param opens the tier that the promotion opens
     * @param before the number it asked for, 1 where it is asked or not, null where nobody asked
     */
    record OfCriterion(
            Tier opens,
            Criterion criterion,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after)
            implements TermChange {

        @Override
        public Direction direction() {
            if (before == null || after == null) {
                return before == null ? Direction.STRICTER : Direction.LAXER;
            }
            boolean more = after.compareTo(before) > 0;
            return more == (criterion != Criterion.ERROR_RATE)
                    ? Direction.STRICTER
                    : Direction.LAXER;
        }
    }
}
