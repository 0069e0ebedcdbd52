package io.colorguard.identity.security;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.identity.domain.Roster;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether the portal would have heard if the owner of a token had lost their access (IDN-10).
 *
 * <p>A program signs nobody in, so its coming proves nothing of its owner.
 */
@Component
class TokenOwners {

    private final RoleSource source;
    private final PortalSessions sessions;
    private final Roster roster;

    TokenOwners(RoleSource source, PortalSessions sessions, Roster roster) {
        this.source = source;
        this.sessions = sessions;
        this.roster = roster;
    }

    boolean areKnown(PersonId owner, Instant now) {
        return switch (source) {
            case DEMO -> true;
            case SIGN_INS -> sessions.holdsOneOf(owner, now);
            case DIRECTORY ->
                    roster.lastReading()
                            .filter(at -> now.isBefore(at.plus(PortalSession.LONGEST)))
                            .isPresent();
        };
    }
}
