package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.Risk;

/** A row of the approval matrix: a category, and for features their risk too (APR-1). */
public enum ApprovalRow {
    FEATURE_LOW,
    FEATURE_HIGH,
    EXPERIMENT,
    OPERATIONAL,
    PERMISSION,
    KILLSWITCH;

    /** The row that judges a flag of this category and risk. */
    public static ApprovalRow of(Category category, Risk risk) {
        return switch (category) {
            case FEATURE -> risk == Risk.HIGH ? FEATURE_HIGH : FEATURE_LOW;
            case EXPERIMENT -> EXPERIMENT;
            case OPERATIONAL -> OPERATIONAL;
            case PERMISSION -> PERMISSION;
            case KILLSWITCH -> KILLSWITCH;
        };
    }

    /** The row that judges a flag so classified. */
    public static ApprovalRow of(Classification classification) {
        return of(classification.category(), classification.risk());
    }
}
