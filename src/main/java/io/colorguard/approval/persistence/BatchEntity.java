package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.catalog.domain.FlagKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A batch's row, which stays as it was added. */
@Entity
@Immutable
@Table(name = "batch")
@Audited
@AuditTable("batch_aud")
class BatchEntity {

    @EmbeddedId private ChangeRequestId id;

    private String title;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String edit;

    private String[] flags;

    @JdbcTypeCode(SqlTypes.JSON)
    private String author;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "window_opens")
    private @Nullable Instant windowOpens;

    @Column(name = "window_closes")
    private @Nullable Instant windowCloses;

    @SuppressWarnings("NullAway.Init")
    protected BatchEntity() {}

    BatchEntity(Batch batch, ChangeDocuments people, BatchDocuments documents) {
        id = new ChangeRequestId(batch.workspace().value(), batch.id().number());
        title = batch.wanted().wording().title();
        reason = batch.wanted().wording().reason();
        edit = documents.write(batch.wanted().edit());
        flags = batch.wanted().flags().stream().map(FlagKey::value).toArray(String[]::new);
        author = people.write(batch.author());
        createdAt = batch.createdAt();
        ReleaseWindow window = batch.wanted().wording().window();
        windowOpens = window == null ? null : window.opens();
        windowCloses = window == null ? null : window.closes();
    }
}
