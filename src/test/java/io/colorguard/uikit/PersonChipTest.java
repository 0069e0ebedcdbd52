package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonChipTest {

    @ParameterizedTest
    @CsvSource({
        "Elena Vargas, EV",
        "Ana, A",
        "María José de la Luz, MJ",
        "ñandú ávila, ÑÁ",
        "'', ''"
    })
    void takesTheFirstLettersOfTwoNames(String name, String initials) {
        assertThat(PersonChip.initials(name)).isEqualTo(initials);
    }
}
