package io.colorguard.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Holds when {@code spring.datasource.url} is not set. */
final class NoDatabaseNamed extends NoneNestedConditions {

    NoDatabaseNamed() {
        super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty("spring.datasource.url")
    static class Named {}
}
