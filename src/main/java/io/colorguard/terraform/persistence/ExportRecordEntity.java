package io.colorguard.terraform.persistence;

import io.colorguard.terraform.bundle.ExportRecord;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The row of one export, written once. */
@Entity
@Table(name = "export_record")
@Audited
@AuditTable("export_record_aud")
class ExportRecordEntity {

    @EmbeddedId private ExportRecordId id;

    private @Nullable String environment;

    @Column(name = "content_sha256")
    private String contentSha256;

    @Column(name = "by_issuer")
    private String byIssuer;

    @Column(name = "by_subject")
    private String bySubject;

    @Column(name = "by_user")
    private String byUser;

    @Column(name = "by_name")
    private String byName;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected ExportRecordEntity() {}

    ExportRecordEntity(UUID workspace, ExportRecord export) {
        id = new ExportRecordId(workspace, export.number());
        environment = export.environment();
        contentSha256 = export.hash().value();
        byIssuer = export.by().id().issuer();
        bySubject = export.by().id().subject();
        byUser = export.by().userName();
        byName = export.by().displayName();
        at = export.at();
    }
}
