package io.colorguard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"APR-4", "IDN-7"})
class SignOnTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-23T10:00:00Z, true
                    2026-11-23T09:55:00Z, true
                    2026-11-23T09:54:59Z, false
                    2026-11-22T10:00:00Z, false
                    2026-11-23T10:00:01Z, false
                    """)
    void isRecentForFiveMinutes(Instant at, boolean recent) {
        assertThat(new SignOn(at, "1", "pwd").isRecent(NOW)).isEqualTo(recent);
    }
}
