package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "en, 12.5, 12.5\u00a0%",
        "es, 12.5, '12,5\u00a0%'",
        "en, 100, 100\u00a0%",
        "en, 0.01, 0.01\u00a0%"
    })
    void writesPercentagesAsTheLanguageDoes(Locale locale, double percent, String text) {
        assertThat(Numbers.of(locale).percent(percent)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"999, 999\u00a0B", "4100, 4.1\u00a0kB", "33554432, 33.6\u00a0MB"})
    void writesSizesInTheLargestUnitThatFits(long bytes, String text) {
        assertThat(Numbers.of(Locale.ENGLISH).bytes(bytes)).isEqualTo(text);
    }
}
