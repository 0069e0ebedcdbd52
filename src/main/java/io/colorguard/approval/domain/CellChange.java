package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.Category;
import io.colorguard.workspace.domain.Tier;

/** A cell in which two policies differ, and which way (APR-13). */
public sealed interface CellChange extends TermChange {

    Tier tier();

    /** What the cell asks before, of the approval matrix or by the safety matrix. */
    Requirement asked();

    /** What it asks afterwards. */
    Requirement asks();

    /** A cell of the approval matrix. */
    record OfApproval(ApprovalRow row, Tier tier, Requirement asked, Requirement asks)
            implements CellChange {}

    /** A cell of the safety matrix. */
    record OfSafety(Category category, Tier tier, Safety before, Safety after)
            implements CellChange {

        @Override
        public Requirement asked() {
            return before.requirement();
        }

        @Override
        public Requirement asks() {
            return after.requirement();
        }
    }

    @Override
    default Direction direction() {
        return Direction.of(asked(), asks());
    }
}
