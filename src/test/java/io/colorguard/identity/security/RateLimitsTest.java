package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.identity.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule("SEC-2")
class RateLimitsTest {

    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final RateLimits limits = new RateLimits(3, 2, 5, hands(time));

    @Test
    void anAddressWaitsOnceItHasTriedTooOften() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.signIn("192.0.2.1")).isEmpty();
        }

        assertThat(limits.signIn("192.0.2.1"))
                .hasValueSatisfying(wait ->
                        assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21)));
        assertThat(limits.signIn("192.0.2.2")).isEmpty();
    }

    @Test
    void whoeverWaitedAsToldIsLetIn() {
        IntStream.range(0, 3).forEach(_ -> limits.signIn("192.0.2.1"));
        Duration wait = limits.signIn("192.0.2.1").orElseThrow();

        time.updateAndGet(now -> now.plus(wait));

        assertThat(limits.signIn("192.0.2.1")).isEmpty();
        assertThat(limits.signIn("192.0.2.1")).isPresent();
    }

    @Test
    void anAddressOfVersionSixCountsWithItsNetwork() {
        IntStream.range(0, 3).forEach(i -> limits.signIn("2001:db8:0:1::" + i));

        assertThat(limits.signIn("2001:db8:0:1:ffff:ffff:ffff:ffff")).isPresent();
        assertThat(limits.signIn("2001:db8:0:2::1")).isEmpty();
    }

    @Test
    void goodTokensDoNotCountAsBadOnes() {
        limits.badToken("192.0.2.1");
        IntStream.range(0, 9).forEach(_ -> limits.afterBadTokens("192.0.2.1"));
        assertThat(limits.afterBadTokens("192.0.2.1")).isEmpty();

        limits.badToken("192.0.2.1");

        assertThat(limits.afterBadTokens("192.0.2.1")).isPresent();
    }

    @Test
    void callersCountEachForThemselves() {
        IntStream.range(0, 5).forEach(_ -> limits.call(new PersonId("demo", "one")));

        assertThat(limits.call(new PersonId("demo", "one"))).isPresent();
        assertThat(limits.call(new PersonId("demo", "two"))).isEmpty();
    }

    /** Nobody fills the memory with ever new addresses: the oldest is forgotten. */
    @Test
    void onlyTheLastSeenAreKept() {
        IntStream.range(0, 3).forEach(_ -> limits.signIn("first"));
        assertThat(limits.signIn("first")).isPresent();

        IntStream.range(0, 40_000).forEach(i -> limits.signIn("other " + i));

        assertThat(limits.signIn("first")).isEmpty();
    }

    private static Clock hands(AtomicReference<Instant> time) {
        InstantSource source = time::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
