package io.colorguard.compliance.domain;

import io.colorguard.compliance.domain.CriterionState.Finding;
import io.colorguard.compliance.domain.CriterionState.Met;
import io.colorguard.compliance.domain.CriterionState.Unknown;
import io.colorguard.compliance.domain.CriterionState.Unmet;
import io.colorguard.compliance.domain.Reading.Confidence;
import io.colorguard.compliance.domain.Reading.Move;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was measured of the business, and whether it is positive (CMP-5, PRO-2).
 *
 * @param newest of each metric
 */
public record BusinessMetrics(List<Reading> newest) {

    /** Nothing was measured. */
    public static final BusinessMetrics NONE = new BusinessMetrics(List.of());

    private static final int NAMED = 5;

    public BusinessMetrics {
        newest = List.copyOf(newest);
    }

    public static BusinessMetrics of(List<Measurement> newest) {
        return new BusinessMetrics(newest.stream().map(Measurement::reading).toList());
    }

    /** What it says to the criterion, by the names of the metrics that say it. */
    CriterionState judge() {
        List<Reading> against = newest.stream().filter(it -> it.move() == Move.AGAINST).toList();
        if (!against.isEmpty()) {
            return new Unmet(finding("no", against));
        }
        boolean shown = !newest.isEmpty() && newest.stream().allMatch(BusinessMetrics::isShown);
        return shown ? new Met(finding("yes", newest)) : new Unknown();
    }

    private static boolean isShown(Reading reading) {
        return reading.move() == Move.WANTED && reading.confidence() != Confidence.LOW;
    }

    private static Finding finding(String answer, List<Reading> readings) {
        String names =
                readings.stream()
                        .limit(NAMED)
                        .map(Reading::metric)
                        .collect(Collectors.joining(", "));
        return Finding.of(
                "business_metrics." + answer, readings.size() > NAMED ? names + ", …" : names);
    }
}
