package io.colorguard.compliance.domain;

import static io.colorguard.compliance.domain.ReadingTextTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.compliance.domain.Measurement.Way;
import io.colorguard.compliance.domain.PromotionFacts.Known;
import io.colorguard.identity.DemoPeople;
import java.util.Arrays;
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
                    -,                     NOTHING
                    3 high,                YES
                    3 medium,              YES
                    3 high; 4 medium,      YES
                    3 low,                 NOTHING
                    3 high; 3 low,         NOTHING
                    2.5 high,              NOTHING
                    3 high; 2.5 high,      NOTHING
                    2 high,                NO
                    3 high; 2 high,        NO
                    3 high; 2 low,         NO
                    2.5 low; 2 medium,     NO
                    """)
    void arePositiveWhenAllMovedAsWanted(String measured, Known known) {
        List<Measurement> newest =
                measured == null
                        ? List.of()
                        : Arrays.stream(measured.split("; ")).map(this::measured).toList();
        assertThat(BusinessMetrics.positive(newest)).isEqualTo(known);
    }

    private Measurement measured(String words) {
        String[] parts = words.split(" ");
        Reading reading =
                ReadingTexts.with("observed", parts[0], "confidence", parts[1])
                        .understood(NOW)
                        .require();
        return new Measurement(1, reading, Way.HAND, DemoPeople.require("operator"), NOW, null);
    }
}
