package io.colorguard.compliance.persistence;

import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What stands on a flag's record, by its kind. */
@Entity
@Table(name = "flag_safeguard")
@Audited
@AuditTable("flag_safeguard_aud")
class SafeguardEntity {

    @EmbeddedId private Id id;

    private String words;

    private @Nullable String link;

    private String issuer;

    private String subject;

    private String userName;

    private String displayName;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected SafeguardEntity() {}

    SafeguardEntity(Id id, Safeguard safeguard) {
        this.id = id;
        take(safeguard);
    }

    final void take(Safeguard safeguard) {
        words = safeguard.words();
        link = safeguard.link() == null ? null : safeguard.link().toString();
        issuer = safeguard.by().id().issuer();
        subject = safeguard.by().id().subject();
        userName = safeguard.by().userName();
        displayName = safeguard.by().displayName();
        at = safeguard.at();
    }

    Safeguard safeguard() {
        return new Safeguard(
                id.kind,
                words,
                link == null ? null : URI.create(link),
                new Person(new PersonId(issuer, subject), userName, displayName),
                at);
    }

    /** One of a flag's. */
    @Embeddable
    record Id(UUID workspaceId, String flag, @Enumerated(EnumType.STRING) Safeguard.Kind kind)
            implements Serializable {}
}
