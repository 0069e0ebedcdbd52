package io.colorguard.identity.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.SignOn;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody before the portal's pages (IDN-6).
 *
 * @param providerSession the provider's {@code sid}, null where no provider signed them on
 * @param address where they signed in from, where it is known
 * @param seenAt when the process that holds the session last said that it does
 */
public record PortalSession(
        UUID id,
        Person person,
        @Nullable String providerSession,
        SignOn signOn,
        @Nullable String address,
        Instant begunAt,
        Instant seenAt) {

    /** No session lasts longer, whoever is before it. */
    public static final Duration LONGEST = Duration.ofHours(10);

    /** A process that has not said so for longer holds its sessions no more. */
    public static final Duration HELD = Duration.ofMinutes(2);

    /** Without an act of whoever is before it, no session lasts longer. */
    public static final Duration LONGEST_IDLE = Duration.ofMinutes(30);

    /** Why a session ended. */
    public enum End {
        SIGNED_OUT,
        EXPIRED,
        REVOKED,
        PROVIDER
    }

    /** Whether a process holds it still. */
    public boolean isHeld(Instant now) {
        return seenAt.isAfter(now.minus(HELD));
    }

    /** Whether it has lasted as long as any may. */
    public boolean isOver(Instant now) {
        return !now.isBefore(begunAt.plus(LONGEST));
    }

    /** Whether nothing was done in it for as long as may be. */
    public static boolean isIdle(Instant acted, Instant now) {
        return !now.isBefore(acted.plus(LONGEST_IDLE));
    }
}
