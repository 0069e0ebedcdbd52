package io.colorguard.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @Rule("NTF-4")
    @CsvSource({
        "1, PT5S",
        "2, PT5M",
        "3, PT30M",
        "4, PT2H",
        "5, PT5H",
        "6, PT10H",
        "7, PT16H",
        "8, PT24H"
    })
    void growApartOverADay(int attempts, Duration after) {
        assertThat(Retries.next(attempts, SINCE, SINCE.plusMillis(1))).contains(SINCE.plus(after));
    }

    @Test
    @Rule("NTF-4")
    void endAfterTheNinthAttempt() {
        assertThat(Retries.next(9, SINCE, SINCE.plusMillis(1))).isEmpty();
    }

    @Test
    void areMadeSoonWhereTheirTimeHasPassed() {
        Instant late = SINCE.plus(Duration.ofHours(3));
        assertThat(Retries.next(2, SINCE, late)).contains(late.plusSeconds(5));
    }

    @Test
    @Rule("NTF-4")
    void endAfterADayHoweverFewWereMade() {
        Instant over = SINCE.plus(Duration.ofHours(25));
        assertThat(Retries.next(1, SINCE, over)).isEqualTo(Optional.empty());
        assertThat(Retries.isOver(SINCE, over)).isTrue();
        assertThat(Retries.isOver(SINCE, SINCE.plus(Duration.ofHours(24)))).isFalse();
    }
}
