package io.colorguard.access.persistence;

import io.colorguard.identity.domain.PortalSession;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** A session that was taken away; written once. */
@Entity
@Table(name = "session_revocation")
@Audited
class SessionRevocationEntity {

    @Id private UUID sessionId = new UUID(0, 0);

    private String issuer = "";

    private String subject = "";

    private Instant begunAt = Instant.EPOCH;

    private Instant revokedAt = Instant.EPOCH;

    protected SessionRevocationEntity() {}

    SessionRevocationEntity(PortalSession session, Instant at) {
        sessionId = session.id();
        issuer = session.person().id().issuer();
        subject = session.person().id().subject();
        begunAt = session.begunAt();
        revokedAt = at;
    }
}
