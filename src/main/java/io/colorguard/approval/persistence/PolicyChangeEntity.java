package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.Ending;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A policy change's row; once ended it stays as it is. */
@Entity
@Table(name = "policy_change")
@Audited
@AuditTable("policy_change_aud")
class PolicyChangeEntity {

    @EmbeddedId private ChangeRequestId id;

    private int version;

    @Column(name = "base_version")
    private int baseVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private String approvals;

    @JdbcTypeCode(SqlTypes.JSON)
    private String safety;

    @JdbcTypeCode(SqlTypes.JSON)
    private String checkpoints;

    @JdbcTypeCode(SqlTypes.JSON)
    private String promotions;

    @Column(name = "content_hash")
    private String contentHash;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String contributors;

    @Enumerated(EnumType.STRING)
    private PolicyChange.State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyChangeEntity() {}

    @SuppressWarnings("NullAway.Init")
    PolicyChangeEntity(ChangeRequestId id) {
        this.id = id;
    }

    int version() {
        return version;
    }

    void take(PolicyChange change, ChangeDocuments documents) {
        version = change.version();
        baseVersion = change.baseVersion();
        approvals = documents.write(change.terms().approvals());
        safety = documents.write(change.terms().safety());
        checkpoints = documents.write(change.terms().checkpoints());
        promotions = documents.write(change.terms().promotions());
        contentHash = change.hash().value();
        reason = change.reason();
        contributors = documents.write(change.contributors());
        state = change.state();
        createdAt = change.createdAt();
        Ending end = change.ending();
        endedBy = end == null ? null : documents.write(end.by());
        endReason = end == null ? null : end.reason();
        endedAt = end == null ? null : end.at();
    }
}
