package io.colorguard.access.persistence;

import io.colorguard.access.domain.Revocations;
import io.colorguard.identity.domain.PortalSession;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sessions taken away, one audited row each. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaRevocations implements Revocations {

    private final EntityManager entities;

    JpaRevocations(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(PortalSession session, Instant at) {
        entities.persist(new SessionRevocationEntity(session, at));
        entities.flush();
    }
}
