package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.ReleaseWindow;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change's row. Its base is not kept per revision: the flag's own revisions have it. */
@Entity
@Table(name = "change_request")
@Audited
@AuditTable("change_request_aud")
class ChangeRequestEntity {

    @EmbeddedId private ChangeRequestId id;

    @Version private int version;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "flag_key")
    private String flagKey;

    private String title;

    private String reason;

    @NotAudited
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String base;

    @Column(name = "window_opens")
    private @Nullable Instant windowOpens;

    @Column(name = "window_closes")
    private @Nullable Instant windowCloses;

    @Column(name = "base_version")
    private int baseVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private String proposal;

    @Column(name = "killed_before")
    private String[] killedBefore;

    @Column(name = "killed_after")
    private String[] killedAfter;

    @Column(name = "not_required")
    private String[] notRequired;

    @Enumerated(EnumType.STRING)
    private ChangeState.Name state;

    @Column(name = "state_since")
    private Instant stateSince;

    private int cycle;

    private int verdicts;

    @JdbcTypeCode(SqlTypes.JSON)
    private String contributors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRequestEntity() {}

    @SuppressWarnings("NullAway.Init")
    ChangeRequestEntity(ChangeRequestId id) {
        this.id = id;
    }

    int version() {
        return version;
    }

    void take(ChangeRequest change, ChangeDocuments documents, Instant now) {
        touchedAt = now;
        kind = change.proposal().kind();
        flagKey = change.proposal().flag().value();
        title = change.wording().title();
        reason = change.wording().reason();
        ReleaseWindow window = change.wording().window();
        windowOpens = window == null ? null : window.opens();
        windowCloses = window == null ? null : window.closes();
        var from = change.proposal().base();
        base = from == null ? null : documents.write(from);
        baseVersion = change.proposal().baseVersion();
        proposal = documents.write(change.proposal().after());
        killedBefore = sorted(change.proposal().killed().before());
        killedAfter = sorted(change.proposal().killed().after());
        notRequired =
                change.submittedAt() == null
                        ? new String[0]
                        : change.untouched().toArray(String[]::new);
        state = change.state().name();
        stateSince = change.state().since();
        cycle = change.cycle();
        verdicts = change.verdicts().size();
        contributors = documents.write(change.contributors());
        createdAt = change.createdAt();
        submittedAt = change.submittedAt();
    }

    private static String[] sorted(Set<String> environments) {
        return environments.stream().sorted().toArray(String[]::new);
    }
}
