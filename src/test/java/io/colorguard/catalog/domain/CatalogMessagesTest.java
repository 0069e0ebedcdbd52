package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogMessagesTest {

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(Messages.SPANISH.keySet()).isEqualTo(Messages.ENGLISH.keySet());
    }

    @Test
    void refusalsAndWarningsNameARule() {
        assertThat(Messages.ENGLISH.keySet())
                .filteredOn(key -> key.matches("catalog\\.(refusal|warning|notice)\\..*"))
                .allSatisfy(key -> {
                    assertThat(Messages.ENGLISH.getString(key)).matches(".*[A-Z]{3}-\\d.*");
                    assertThat(Messages.SPANISH.getString(key)).matches(".*[A-Z]{3}-\\d.*");
                });
    }

    @ParameterizedTest
    @EnumSource
    void patternsHaveNameAndDescription(Pattern pattern) {
        assertThat(Messages.ENGLISH.keySet())
                .contains(pattern.messageKey(), pattern.messageKey() + ".description");
    }
}
