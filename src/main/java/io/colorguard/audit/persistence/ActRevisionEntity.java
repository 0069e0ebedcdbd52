package io.colorguard.audit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** The row that Envers writes for a transaction; {@link ActRevisionListener} fills it in. */
@Entity
@Table(name = "revision")
@RevisionEntity(ActRevisionListener.class)
@NullUnmarked
class ActRevisionEntity {

    // One at a time: numbers follow the order of commits more closely, and a restart leaves no gap.
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 1)
    @RevisionNumber
    private Long rev;

    @RevisionTimestamp private Instant at;

    private UUID workspaceId;
    private String actorIssuer;
    private String actorSubject;
    private String actorUser;
    private String actorName;
    private String actorRoles;
    private String action;
    private String subjectKind;
    private String subjectKey;
    private String flagKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] flagKeys;

    private String changeId;
    private String reason;
    private String source;
    private String sourceAddress;
    private String requestId;

    void fill(RecordedAct recorded) {
        at = recorded.at();
        actorIssuer = recorded.actor().id().issuer();
        actorSubject = recorded.actor().id().subject();
        actorUser = recorded.actor().userName();
        actorName = recorded.actor().displayName();
        actorRoles = RoleNames.join(recorded.roles());
        source = recorded.source().name();
        sourceAddress = recorded.sourceAddress();
        requestId = recorded.request();
        workspaceId = recorded.act().workspace().value();
        action = recorded.act().action();
        subjectKind = recorded.act().subject().kind();
        subjectKey = recorded.act().subject().key();
        flagKey = recorded.act().flag();
        changeId = recorded.act().change();
        reason = recorded.act().reason();
    }

    void concern(String[] flags) {
        flagKeys = flags;
    }
}
