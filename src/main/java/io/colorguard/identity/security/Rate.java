package io.colorguard.identity.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.ConcurrentLruCache;

/**
 * How often a minute something may be done, counted for each key on its own (SEC-2).
 *
 * <p>Only the keys last seen are kept, so that nobody fills the memory with ever new ones.
 */
final class Rate {

    private static final int MOST_KEYS = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final ConcurrentLruCache<String, Bucket> buckets;

    Rate(int perWindow, Clock clock) {
        TimeMeter time = new ClockTime(clock);
        buckets =
                new ConcurrentLruCache<>(
                        MOST_KEYS,
                        _ ->
                                Bucket.builder()
                                        .addLimit(it ->
                                                it.capacity(perWindow)
                                                        .refillGreedy(perWindow, WINDOW))
                                        .withCustomTimePrecision(time)
                                        .build());
    }

    /** Counts one more, or tells how long to wait for it. */
    Optional<Duration> take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : pause(probe.getNanosToWaitForRefill());
    }

    /** How long to wait for the next one, without counting it. */
    Optional<Duration> ahead(String key) {
        var probe = buckets.get(key).estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? Optional.empty() : pause(probe.getNanosToWaitForRefill());
    }

    private static Optional<Duration> pause(long nanos) {
        return Optional.of(Duration.ofNanos(nanos).plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
