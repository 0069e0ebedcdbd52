package io.colorguard.compliance.persistence;

import io.colorguard.compliance.domain.EvidenceFiles.Delivery;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;

/** Who brought the content of a file first; only ever added. */
@Entity
@Immutable
@Table(name = "evidence_receipt")
@Audited
@AuditTable("evidence_receipt_aud")
class EvidenceReceiptEntity {

    @EmbeddedId private Id id;

    private String type;

    private long size;

    private String issuer;

    private String subject;

    private String userName;

    private String displayName;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceReceiptEntity() {}

    EvidenceReceiptEntity(UUID workspace, Delivery delivery) {
        this.id = new Id(workspace, delivery.file().hash().value());
        this.type = delivery.file().type().mediaType();
        this.size = delivery.file().size();
        this.issuer = delivery.by().id().issuer();
        this.subject = delivery.by().id().subject();
        this.userName = delivery.by().userName();
        this.displayName = delivery.by().displayName();
        this.at = delivery.at();
    }

    /** A content within its workspace. */
    @Embeddable
    record Id(UUID workspaceId, String hash) implements Serializable {}
}
