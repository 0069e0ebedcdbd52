package io.colorguard.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a delivery that failed is tried again: at growing distances over a day (NTF-4). */
public final class Retries {

    /** What is not delivered by then is given up. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final List<Duration> AFTER =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(16),
                    LIFE);

    private Retries() {}

    /**
     * The next attempt, none when all were made.
     *
     * @param attempts made so far
     */
    public static Optional<Instant> next(int attempts, Instant since, Instant now) {
        if (attempts > AFTER.size() || isOver(since, now)) {
            return Optional.empty();
        }
        Instant planned = since.plus(AFTER.get(attempts - 1));
        return Optional.of(planned.isAfter(now) ? planned : now.plus(AFTER.getFirst()));
    }

    /** Whether it is too late to be told at all, after the last attempt was due. */
    public static boolean isOver(Instant since, Instant now) {
        return now.isAfter(since.plus(LIFE).plus(AFTER.get(1)));
    }
}
