package io.colorguard.identity.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.domain.PortalSession.End;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sessions of every process of the portal. */
public interface PortalSessions {

    void begin(PortalSession session);

    /** Notes that the person proved anew who they are. */
    void renew(UUID id, SignOn signOn);

    /** Notes that these are held still, and answers which of them nobody has ended. */
    Set<UUID> seen(Collection<UUID> ids, Instant now);

    /** Notes the end, and answers which were open; of one that has ended the first reason stays. */
    Set<UUID> end(Collection<UUID> ids, End why, Instant now);

    /** The open ones that began from this session of the provider. */
    List<UUID> of(String providerSession);

    /** The open ones of this person. */
    List<UUID> of(PersonId person);

    /** Whether a process holds one of this person now. */
    boolean holdsOneOf(PersonId person, Instant now);

    /** Forgets those that began before that time; answers how many, at most so many. */
    int forget(Instant before, int most);

    /** Those of this person that a process holds now, the latest first, at most so many. */
    List<PortalSession> held(PersonId person, Instant now, int most);
}
