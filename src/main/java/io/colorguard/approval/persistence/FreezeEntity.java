package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freeze.Lifting;
import io.colorguard.workspace.domain.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A freeze's row. */
@Entity
@Table(name = "freeze_period")
@Audited
@AuditTable("freeze_period_aud")
class FreezeEntity {

    @EmbeddedId private ChangeRequestId id;

    @Column(name = "starts")
    private LocalDateTime starts;

    @Column(name = "ends")
    private LocalDateTime ends;

    private String zone;

    private String[] tiers;

    private String reason;

    @Column(name = "declared_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private String declaredBy;

    @Column(name = "lifted_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lift_reason")
    private @Nullable String liftReason;

    @SuppressWarnings("NullAway.Init")
    protected FreezeEntity() {}

    FreezeEntity(ChangeRequestId id, Freeze freeze, ChangeDocuments documents) {
        this.id = id;
        starts = freeze.from();
        ends = freeze.until();
        zone = freeze.zone().getId();
        tiers = freeze.sortedTiers().stream().map(Tier::name).toArray(String[]::new);
        reason = freeze.reason();
        declaredBy = documents.write(freeze.by());
    }

    void lift(Lifting lifting, ChangeDocuments documents) {
        liftedBy = documents.write(lifting.by());
        liftedAt = lifting.at();
        liftReason = lifting.reason();
    }
}
