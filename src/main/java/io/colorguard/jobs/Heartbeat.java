package io.colorguard.jobs;

import java.time.Duration;

/**
 * How a process shows that it is alive.
 *
 * @param every how often it is heard of
 * @param missed so many times unheard, its jobs are taken over
 */
record Heartbeat(Duration every, int missed) {

    static final Heartbeat OF_THE_PORTAL = new Heartbeat(Duration.ofSeconds(10), 6);
}
