package io.colorguard.compliance.domain;

import io.colorguard.compliance.domain.PromotionFacts.Known;
import io.colorguard.compliance.domain.Reading.Confidence;
import io.colorguard.compliance.domain.Reading.Move;
import java.util.List;

/** Whether what was measured of the business is positive (CMP-5, PRO-2). */
public final class BusinessMetrics {

    private BusinessMetrics() {}

    /** What the newest measurement of each metric says. */
    public static Known positive(List<Measurement> newest) {
        List<Reading> readings = newest.stream().map(Measurement::reading).toList();
        if (readings.stream().anyMatch(it -> it.move() == Move.AGAINST)) {
            return Known.NO;
        }
        boolean shown = !readings.isEmpty() && readings.stream().allMatch(BusinessMetrics::isShown);
        return shown ? Known.YES : Known.NOTHING;
    }

    private static boolean isShown(Reading reading) {
        return reading.move() == Move.WANTED && reading.confidence() != Confidence.LOW;
    }
}
