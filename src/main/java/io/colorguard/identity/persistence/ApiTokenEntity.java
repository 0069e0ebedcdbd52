package io.colorguard.identity.persistence;

import io.colorguard.identity.domain.ApiToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
@Audited
class ApiTokenEntity {

    @Id private UUID id = new UUID(0, 0);

    @Column(updatable = false)
    private String issuer = "";

    @Column(updatable = false)
    private String subject = "";

    @Column(updatable = false)
    private String name = "";

    @NotAudited
    @Column(updatable = false)
    private String sha256 = "";

    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(updatable = false)
    private Instant expiresAt = Instant.EPOCH;

    private @Nullable Instant revokedAt;

    protected ApiTokenEntity() {}

    ApiTokenEntity(ApiToken token, String sha256) {
        this.id = token.id();
        this.issuer = token.owner().issuer();
        this.subject = token.owner().subject();
        this.name = token.name();
        this.sha256 = sha256;
        this.createdAt = token.createdAt();
        this.expiresAt = token.expiresAt();
    }

    void revoke(Instant now) {
        revokedAt = now;
    }
}
