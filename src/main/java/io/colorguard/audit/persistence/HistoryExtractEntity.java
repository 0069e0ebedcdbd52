package io.colorguard.audit.persistence;

import io.colorguard.audit.HistoryExtract;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** The row of one extract, written once. */
@Entity
@Table(name = "history_extract")
@Audited
class HistoryExtractEntity {

    @EmbeddedId private HistoryExtractId id;

    private String question;
    private String format;
    private int revisions;

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
    protected HistoryExtractEntity() {}

    HistoryExtractEntity(UUID workspace, HistoryExtract extract) {
        id = new HistoryExtractId(workspace, extract.id());
        question = extract.question();
        format = extract.format();
        revisions = extract.revisions();
        contentSha256 = extract.hash().value();
        byIssuer = extract.by().id().issuer();
        bySubject = extract.by().id().subject();
        byUser = extract.by().userName();
        byName = extract.by().displayName();
        at = extract.at();
    }
}
