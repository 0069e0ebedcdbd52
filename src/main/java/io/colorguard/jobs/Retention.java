package io.colorguard.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;

/** How long an installation keeps what it may forget. */
public final class Retention {

    /** So many rows are forgotten in a transaction, so that nobody waits for it long. */
    public static final int AT_ONCE = 5_000;

    private static final Duration SHORTEST = Duration.ofDays(1);

    private final Duration keep;

    /**
     * @param property by which the installation says so
     */
    public Retention(String property, Duration keep) {
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(property + " is at least one day");
        }
        this.keep = keep;
    }

    /**
     * Forgets until nothing is left that is older.
     *
     * @param forget forgets {@value #AT_ONCE} rows from before that time, and answers how many
     *     there were
     * @return how many rows are gone
     */
    public int forget(Instant now, ToIntFunction<Instant> forget) {
        Instant before = now.minus(keep);
        int sum = 0;
        int gone;
        do {
            gone = forget.applyAsInt(before);
            sum += gone;
        } while (gone == AT_ONCE);
        return sum;
    }
}
