package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a metric of a flag was and became (CMP-5).
 *
 * @param baseline without the flag
 * @param observed with it
 * @param source where the numbers come from
 * @param change that it measures, where it is of one
 */
public record Reading(
        String metric,
        String unit,
        Direction wanted,
        BigDecimal baseline,
        BigDecimal observed,
        Period period,
        String source,
        Confidence confidence,
        @Nullable ChangeId change) {

    /** Which way a metric is wanted to move. */
    public enum Direction {
        UP,
        DOWN
    }

    /** How sure the numbers are. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** What became of a metric, as it was wanted. */
    public enum Move {
        WANTED,
        AGAINST,
        NONE
    }

    /**
     * A span of time.
     *
     * @param until no longer part of it
     */
    public record Period(Instant from, Instant until) {}

    /** What a flag has one standing measurement of. */
    public record Slot(String metricKey, Period period) {}

    public Move move() {
        int up = observed.compareTo(baseline);
        if (up == 0) {
            return Move.NONE;
        }
        return up > 0 == (wanted == Direction.UP) ? Move.WANTED : Move.AGAINST;
    }

    /** By how much it moved, in its unit. */
    public BigDecimal difference() {
        return observed.subtract(baseline);
    }

    /** The metric's name, whatever its case and spaces. */
    public String metricKey() {
        return Normalizer.normalize(metric, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    public Slot slot() {
        return new Slot(metricKey(), period);
    }
}
