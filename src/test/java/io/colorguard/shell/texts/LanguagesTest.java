package io.colorguard.shell.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"es-MX, es", "es, es", "en-GB, en", "de-CH, en"})
    void speaksTheNearestLanguage(String wish, String spoken) {
        assertThat(Languages.nearest(Locale.forLanguageTag(wish)).toLanguageTag())
                .isEqualTo(spoken);
    }
}
