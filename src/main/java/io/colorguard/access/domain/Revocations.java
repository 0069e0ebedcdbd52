package io.colorguard.access.domain;

import io.colorguard.identity.domain.PortalSession;
import java.time.Instant;

/** Sessions that somebody took away from somebody. */
@FunctionalInterface
public interface Revocations {

    void add(PortalSession session, Instant at);
}
