package io.colorguard.jobs;

import java.time.Duration;

/**
 * Work that asks again and again what is due; declared as a bean by its feature (JOB-2). One
 * process at a time runs it.
 */
public interface RecurringJob {

    /** Names the job for ever. */
    String name();

    /** How long it rests after each run. */
    Duration every();

    /**
     * Does whatever is due, in transactions of its own, as {@link
     * io.colorguard.identity.ActingAs#portal}. It may be cut off and begun again anywhere, so doing
     * the same again must change nothing.
     */
    void run();
}
