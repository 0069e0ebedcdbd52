package io.colorguard.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("NTF-8")
class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void goesOnUntilNothingOlderIsLeft() {
        Iterator<Integer> gone = List.of(Retention.AT_ONCE, Retention.AT_ONCE, 7).iterator();
        List<Instant> asked = new ArrayList<>();

        int sum =
                new Retention("some.keep", Duration.ofDays(90))
                        .forget(
                                NOW,
                                before -> {
                                    asked.add(before);
                                    return gone.next();
                                });

        assertThat(sum).isEqualTo(2 * Retention.AT_ONCE + 7);
        assertThat(asked).hasSize(3).containsOnly(NOW.minus(Duration.ofDays(90)));
    }

    @Test
    void nothingIsForgottenOnTheDayItWas() {
        assertThatThrownBy(() -> new Retention("some.keep", Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some.keep is at least one day");
    }
}
