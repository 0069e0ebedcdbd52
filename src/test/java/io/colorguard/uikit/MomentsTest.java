package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({"en, 'Oct 12, 2026'", "es, '12 oct 2026'", "en-GB, '12 Oct 2026'"})
    void writesDatesAsTheLanguageDoes(String language, String text) {
        assertThat(Moments.day(LocalDate.of(2026, 10, 12), Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }
}
