package io.colorguard.identity.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.Scope;
import java.time.Instant;
import java.util.Set;

/** When API clients last came, and with which scopes. */
public interface ClientUses {

    /** Notes it, to the minute. */
    void note(PersonId client, Set<Scope> scopes, Instant now);
}
