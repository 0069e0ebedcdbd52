package io.colorguard.compliance.domain;

import static io.colorguard.compliance.domain.ReadingTextTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.compliance.domain.CriterionState.Met;
import io.colorguard.compliance.domain.CriterionState.Unmet;
import io.colorguard.compliance.domain.Measurement.Way;
import io.colorguard.identity.DemoPeople;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"CMP-5", "PRO-2"})
class BusinessMetricsTest {

    /** Each measurement as what it observed against 2.5, and how sure it is. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -,                     Unknown, -
                    3 high,                Met,     M1
                    3 medium,              Met,     M1
                    3 high; 4 medium,      Met,     'M1, M2'
                    3 low,                 Unknown, -
                    3 high; 3 low,         Unknown, -
                    2.5 high,              Unknown, -
                    3 high; 2.5 high,      Unknown, -
                    2 high,                Unmet,   M1
                    3 high; 2 high,        Unmet,   M2
                    3 high; 2 low,         Unmet,   M2
                    2.5 low; 2 medium,     Unmet,   M2
                    3 high; 3 high; 3 high; 3 high; 3 high; 3 high, Met, 'M1, M2, M3, M4, M5, …'
                    """)
    void arePositiveWhenAllMovedAsWanted(String measured, String state, String names) {
        CriterionState judged = metrics(measured == null ? "" : measured).judge();
        assertThat(judged.getClass().getSimpleName()).isEqualTo(state);
        assertThat(
                        switch (judged) {
                            case Met(var found) -> found.arguments();
                            case Unmet(var found) -> found.arguments();
                            default -> List.of();
                        })
                .isEqualTo(names == null ? List.of() : List.of(names));
    }

    private static BusinessMetrics metrics(String measured) {
        String[] all = measured.isEmpty() ? new String[0] : measured.split("; ");
        List<Measurement> newest = new ArrayList<>();
        for (String words : all) {
            String[] parts = words.split(" ");
            int number = newest.size() + 1;
            Reading reading =
                    ReadingTexts.with(
                                    "metric",
                                    "M" + number,
                                    "observed",
                                    parts[0],
                                    "confidence",
                                    parts[1])
                            .understood(NOW)
                            .require();
            newest.add(
                    new Measurement(
                            number, reading, Way.HAND, DemoPeople.require("operator"), NOW, null));
        }
        return BusinessMetrics.of(newest);
    }
}
