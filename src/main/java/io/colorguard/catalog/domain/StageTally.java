package io.colorguard.catalog.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The flags that stand in a stage, counted.
 *
 * @param arrived those that came into the stage of late, new or moved
 * @param overdue those that are longer in it than is typical (LIF-4)
 * @param killed those that are off somewhere by a kill
 * @param leaving those that have a date of removal (LIF-5)
 * @param nextRemoval the next such date that is not past
 */
public record StageTally(
        int flags,
        int arrived,
        int overdue,
        int killed,
        int leaving,
        @Nullable LocalDate nextRemoval) {

    /** A stage without flags. */
    public static final StageTally NONE = new StageTally(0, 0, 0, 0, 0, null);
}
