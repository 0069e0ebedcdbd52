package io.colorguard.jobs;

/**
 * Work for one thing at one time, such as applying a change when its window opens; declared as a
 * bean by its feature, and planned with {@link Jobs} (JOB-2).
 */
public interface OneTimeJob {

    /** Names the job for ever: what is planned is found by it, also by the next version. */
    String name();

    /**
     * Does the work in a transaction that also ends the job, so that its effect happens once. It
     * runs as {@link io.colorguard.identity.ActingAs#portal}. What it throws undoes everything and
     * has it tried again later.
     *
     * @param key what it was planned for
     */
    void run(String key);
}
