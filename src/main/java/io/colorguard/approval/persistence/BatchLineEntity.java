package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.ChangeId;
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

/** The row of what became of one flag of a batch, which stays as it was added. */
@Entity
@Immutable
@Table(name = "batch_line")
@Audited
@AuditTable("batch_line_aud")
class BatchLineEntity {

    @EmbeddedId private BatchLineId id;

    private @Nullable Integer change;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String refusals;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected BatchLineEntity() {}

    BatchLineEntity(BatchLineId id, Batch.Line line, BatchDocuments documents) {
        this.id = id;
        ChangeId made = line.change();
        change = made == null ? null : Integer.valueOf(made.number());
        refusals = made == null ? documents.write(line.refusals()) : null;
        at = line.at();
    }
}
