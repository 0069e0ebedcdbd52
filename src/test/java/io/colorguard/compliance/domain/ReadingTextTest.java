package io.colorguard.compliance.domain;

import static io.colorguard.compliance.domain.ReadingTexts.onLine;
import static io.colorguard.compliance.domain.ReadingTexts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.compliance.domain.Reading.Confidence;
import io.colorguard.compliance.domain.Reading.Direction;
import io.colorguard.compliance.domain.Reading.Move;
import io.colorguard.compliance.domain.Reading.Period;
import io.colorguard.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("CMP-5")
class ReadingTextTest {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void saysAllOfIt() {
        ReadingText text = with("metric", " Conversion ", "wanted", "Up", "change", "CHG-7");
        assertThat(text.understood(NOW).require())
                .isEqualTo(
                        new Reading(
                                "Conversion",
                                "%",
                                Direction.UP,
                                new BigDecimal("2.5"),
                                new BigDecimal("2.75"),
                                new Period(
                                        Instant.parse("2026-03-02T00:00:00Z"),
                                        Instant.parse("2026-03-09T00:00:00Z")),
                                "Web analytics, board 7",
                                Confidence.HIGH,
                                new ChangeId(7)));
    }

    @Test
    void readsMomentsWithTheirOffset() {
        ReadingText text =
                with("from", "2026-03-02T09:00:00-06:00", "until", "2026-03-10T12:00:59.9999999Z");
        assertThat(text.understood(NOW).require().period())
                .isEqualTo(
                        new Period(
                                Instant.parse("2026-03-02T15:00:00Z"),
                                Instant.parse("2026-03-10T12:00:59.999999Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    metric     | ''                    | metric     | metric
                    metric     | '  '                  | metric     | metric
                    metric     | a\u0001b              | metric     | metric
                    unit       | ''                    | unit       | unit
                    unit       | 123456789012345678901 | unit       | unit
                    wanted     | sideways              | wanted     | wanted
                    baseline   | ''                    | baseline   | baseline
                    baseline   | NaN                   | baseline   | baseline
                    baseline   | 1234567890123456789   | baseline   | baseline
                    baseline   | 0.1234567             | baseline   | baseline
                    observed   | '1,5'                 | observed   | observed
                    observed   | 1E+2147483647         | observed   | observed
                    observed   | 100E+2147483647       | observed   | observed
                    observed   | 1E-2147483647         | observed   | observed
                    from       | Monday                | from       | from
                    from       | 2026-02-30            | from       | from
                    from       | 2026-03-02T09:00      | from       | from
                    from       | 1999-12-31            | from       | past
                    until      | ''                    | until      | until
                    until      | 2026-03-02            | until      | order
                    until      | 2026-03-01            | until      | order
                    until      | 2026-03-11            | until      | future
                    until      | +999999999-12-31T00:00:00Z | until | future
                    source     | ''                    | source     | source
                    confidence | 95 %                  | confidence | confidence
                    change     | 7                     | change     | change
                    change     | POL-1                 | change     | change
                    """)
    void whatSaysNothingIsRefusedByItsField(String part, String text, String field, String why) {
        assertThat(with(part, text).understood(NOW).reasons())
                .singleElement()
                .returns("CMP-5", Refusal::rule)
                .returns(field, Refusal::field)
                .returns("compliance.refusal.impact." + why, Refusal::messageKey)
                .satisfies(it -> assertThat(it.arguments().getFirst()).isEqualTo(0));
    }

    @Test
    void aLineOfAFileIsNamed() {
        assertThat(onLine(7, "metric", "", "wanted", "no").understood(NOW).reasons())
                .allSatisfy(it -> assertThat(it.arguments().getFirst()).isEqualTo(7))
                .extracting(Refusal::field)
                .containsExactly("lines[7].metric", "lines[7].wanted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.000001", "123456789012345678.123456", "1e3", "2.5000000000"})
    void keepsNumbersWithinTheirBounds(String number) {
        assertThat(with("observed", number).understood(NOW).require().observed())
                .isEqualByComparingTo(number);
    }

    @Test
    void textsHaveALimit() {
        assertThat(with("metric", "x".repeat(80)).understood(NOW).find()).isPresent();
        assertThat(with("metric", "x".repeat(81)).understood(NOW).reasons()).hasSize(1);
        assertThat(with("source", "x".repeat(300)).understood(NOW).find()).isPresent();
        assertThat(with("source", "x".repeat(301)).understood(NOW).reasons()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "up, 1, 2, WANTED",
        "up, 2, 1, AGAINST",
        "down, 2, 1, WANTED",
        "down, 1, 2, AGAINST",
        "up, 1, 1.0, NONE",
        "down, -1, -1, NONE"
    })
    void movesAsItWasWantedOrNot(String wanted, String baseline, String observed, Move move) {
        Reading reading =
                with("wanted", wanted, "baseline", baseline, "observed", observed)
                        .understood(NOW)
                        .require();
        assertThat(reading.move()).isEqualTo(move);
        assertThat(reading.difference())
                .isEqualByComparingTo(new BigDecimal(observed).subtract(new BigDecimal(baseline)));
    }

    @Test
    void namesOfMetricsAreTheSameWhateverTheirCaseAndSpaces() {
        List<String> keys =
                List.of("Conversion Rate", "conversion  rate", "CONVERSION\u00A0RATE").stream()
                        .map(name -> with("metric", name).understood(NOW).require().metricKey())
                        .distinct()
                        .toList();
        assertThat(keys).containsExactly("conversion rate");
    }
}
