package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Requirement;
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

/** An emergency's row; its review is written into it once. */
@Entity
@Table(name = "break_glass")
@Audited
@AuditTable("break_glass_aud")
class BreakGlassEntity {

    @EmbeddedId private ChangeRequestId id;

    @Column(name = "flag_key")
    private String flagKey;

    private String environment;

    @Enumerated(EnumType.STRING)
    private Emergency.Name action;

    @Enumerated(EnumType.STRING)
    private Requirement.Level asked;

    private String reason;

    private String incident;

    @Column(name = "broken_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private String brokenBy;

    @Column(name = "broken_at")
    private Instant brokenAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "reviewed_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String reviewedBy;

    private @Nullable Boolean justified;

    private @Nullable String words;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    protected BreakGlassEntity() {}

    @SuppressWarnings("NullAway.Init")
    BreakGlassEntity(ChangeRequestId id) {
        this.id = id;
    }

    void take(BreakGlass glass, ChangeDocuments documents) {
        flagKey = glass.flag().value();
        environment = glass.environment();
        action = glass.action();
        asked = glass.asked();
        reason = glass.cause().reason();
        incident = glass.cause().incident();
        brokenBy = documents.write(glass.by());
        brokenAt = glass.at();
        dueAt = glass.due();
        FollowUp review = glass.followUp();
        reviewedBy = review == null ? null : documents.write(review.by());
        justified = review == null ? null : review.justified();
        words = review == null ? null : review.words();
        reviewedAt = review == null ? null : review.at();
    }
}
