package io.colorguard.identity.domain;

import io.colorguard.identity.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program acts as a person; the token's own characters are not part of it.
 *
 * @param name what the person calls it, to know it again
 * @param lastUsed to the minute, null when it never was
 */
public record ApiToken(
        UUID id,
        PersonId owner,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsed,
        @Nullable Instant revokedAt) {

    /** No token lives longer. */
    public static final Duration LONGEST = Duration.ofDays(366);

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_REASON = 200;

    /** Whether people may call one so. */
    public static boolean isName(String text) {
        return isLine(text, LONGEST_NAME);
    }

    /** Whether this may stand in the history as why one is made or taken away (AUD-1). */
    public static boolean isReason(String text) {
        return isLine(text, LONGEST_REASON);
    }

    private static boolean isLine(String text, int longest) {
        String line = text.strip();
        return !line.isEmpty()
                && line.length() <= longest
                && line.chars().noneMatch(Character::isISOControl);
    }

    public boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
