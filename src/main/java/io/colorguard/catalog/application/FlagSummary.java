package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.catalog.domain.Overdue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag as a list shows it, every environment in one look (CAT-4).
 *
 * @param overdue how much longer it is in its stage than is typical, null when it is not (LIF-4)
 * @param treatments names of all treatments, the base's default first
 * @param cells one for each environment of the workspace, in its order
 */
public record FlagSummary(
        FlagKey key,
        About about,
        Classification classification,
        Instant stageSince,
        @Nullable Overdue overdue,
        List<String> treatments,
        List<Cell> cells,
        LastChange lastChange) {

    public FlagSummary {
        treatments = List.copyOf(treatments);
        cells = List.copyOf(cells);
    }

    /** How a definition stands. */
    public enum Standing {
        LIVE,
        WITHHELD,
        KILLED,
        ABSENT
    }

    /**
     * The definition in one environment.
     *
     * @param defaultTreatment empty where the flag does not stand
     * @param targeted whether the shares are those of the first targeted audience, not of everybody
     * @param shares in bucket order (CFG-8)
     * @param killedAt since when it is killed, null where it is not
     * @param pending the open changes that would alter it
     */
    public record Cell(
            String environment,
            Standing standing,
            String defaultTreatment,
            boolean targeted,
            List<Bucket> shares,
            @Nullable Instant killedAt,
            List<String> pending) {

        public Cell {
            shares = List.copyOf(shares);
            pending = List.copyOf(pending);
        }
    }
}
