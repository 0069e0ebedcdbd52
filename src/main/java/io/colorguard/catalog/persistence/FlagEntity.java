package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.Retirement;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A flag's row; what the catalog sorts and filters by is generated in the database. */
@Entity
@Table(name = "flag")
@Audited
@AuditTable("flag_aud")
class FlagEntity {

    @EmbeddedId private FlagId id;

    @Version private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    private String approvals;

    @JdbcTypeCode(SqlTypes.JSON)
    private String kills;

    @Column(name = "stage_since")
    private Instant stageSince;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String retirement;

    @Column(name = "last_change")
    private String lastChange;

    @Column(name = "last_change_at")
    private Instant lastChangeAt;

    @Column(name = "last_change_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private String lastChangeBy;

    @SuppressWarnings("NullAway.Init")
    protected FlagEntity() {}

    @SuppressWarnings("NullAway.Init")
    FlagEntity(FlagId id) {
        this.id = id;
    }

    int version() {
        return version;
    }

    void take(ApprovedFlag flag, FlagDocuments documents) {
        content = documents.write(flag.content());
        approvals = documents.writeApprovals(flag.approvals());
        kills = documents.writeKills(flag.kills());
        stageSince = flag.stageSince();
        Retirement end = flag.retirement();
        removedAt = end == null ? null : end.at();
        retirement = end == null ? null : documents.writeApprovals(end.approvals());
        lastChange = flag.lastChange().change();
        lastChangeAt = flag.lastChange().at();
        lastChangeBy = documents.write(flag.lastChange().by());
    }
}
