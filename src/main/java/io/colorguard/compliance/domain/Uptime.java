package io.colorguard.compliance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a flag has been up in one environment without a step back (PRO-3). A day is 24 hours,
 * whatever the clocks of a place do.
 *
 * @param since when it came to be up, the last time
 * @param reported whether a deployment says so, not the approval alone
 */
public record Uptime(String environment, Instant since, boolean reported) {

    /** What happened to a flag in an environment. */
    public enum Event {
        /** Its definition came to be live there. */
        LIVE,
        /** It no longer is: it left, or is withheld again. */
        GONE,
        /** It is killed there. */
        KILLED,
        /** Its kill ended. */
        RESTORED,
        /** It went back to an earlier definition. */
        STEPPED_BACK,
        /** It does something else; it stays up. */
        CHANGED
    }

    /** When it happened. */
    public record Happened(Instant at, Event event, boolean reported) {}

    /** What events leave, oldest first; empty where the flag is not up now. */
    public static Optional<Uptime> of(String environment, List<Happened> events) {
        Optional<Uptime> up = Optional.empty();
        boolean live = false;
        for (Happened next : events) {
            switch (next.event()) {
                case LIVE, RESTORED, STEPPED_BACK -> {
                    live = live || next.event() == Event.LIVE;
                    up =
                            live
                                    ? Optional.of(
                                            new Uptime(environment, next.at(), next.reported()))
                                    : Optional.empty();
                }
                case GONE -> {
                    live = false;
                    up = Optional.empty();
                }
                case KILLED -> up = Optional.empty();
                case CHANGED -> {
                    // Whoever gets something else still gets it from a flag that is up.
                }
            }
        }
        return up;
    }

    /** Whole days up to this moment. */
    public long days(Instant now) {
        return Duration.between(since, now).toDays();
    }
}
