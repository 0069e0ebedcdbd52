package io.colorguard.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and when somebody proved who they are (IDN-7).
 *
 * @param at when they last did, the provider's {@code auth_time}
 * @param acr the class of the proof as the provider names it, null where it names none
 * @param method what proved it, such as {@code pwd otp}
 */
public record SignOn(Instant at, @Nullable String acr, String method) {

    /** What asks for a recent sign-on asks for one no older than this (APR-4). */
    public static final Duration RECENT = Duration.ofMinutes(5);

    /** Stands for whoever acts within the program, who needs no proof: there at any time. */
    static final SignOn PRESENT = new SignOn(Instant.EPOCH, null, "present");

    /** The proof as it stands now: whoever acts within the program is there now. */
    public SignOn seen(Instant now) {
        return equals(PRESENT) ? new SignOn(now, acr, method) : this;
    }

    /** Whether they proved it within the last five minutes, and not in the future. */
    public boolean isRecent(Instant now) {
        return !at.isAfter(now) && !now.isAfter(at.plus(RECENT));
    }
}
