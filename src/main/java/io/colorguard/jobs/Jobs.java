package io.colorguard.jobs;

import java.time.Instant;

/** Plans one-time jobs, as part of the caller's transaction: what is rolled back never runs. */
public interface Jobs {

    /**
     * Has a {@link OneTimeJob} run for this key at that time, or as soon as possible after it. A
     * job and key stand once: the same again replaces the time. Asked from the job itself for its
     * own key, it is the job's next run.
     */
    void schedule(String job, String key, Instant at);

    /** Has the job not run for this key; nothing happens where it was not going to. */
    void cancel(String job, String key);
}
