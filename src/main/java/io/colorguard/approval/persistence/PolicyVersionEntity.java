package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Policy;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** The row of one version of a policy, written once. */
@Entity
@Table(name = "policy_version")
@Audited
@AuditTable("policy_version_aud")
class PolicyVersionEntity {

    @EmbeddedId private PolicyVersionId id;

    @JdbcTypeCode(SqlTypes.JSON)
    private String approvals;

    @JdbcTypeCode(SqlTypes.JSON)
    private String safety;

    @JdbcTypeCode(SqlTypes.JSON)
    private String checkpoints;

    @JdbcTypeCode(SqlTypes.JSON)
    private String promotions;

    @Column(name = "author_issuer")
    private String authorIssuer;

    @Column(name = "author_subject")
    private String authorSubject;

    @Column(name = "effective_from")
    private Instant effectiveFrom;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersionEntity() {}

    PolicyVersionEntity(UUID workspace, Policy policy, ChangeDocuments documents) {
        id = new PolicyVersionId(workspace, policy.version());
        approvals = documents.write(policy.approvals());
        safety = documents.write(policy.safety());
        checkpoints = documents.write(policy.terms().checkpoints());
        promotions = documents.write(policy.terms().promotions());
        authorIssuer = policy.author().issuer();
        authorSubject = policy.author().subject();
        effectiveFrom = policy.effectiveFrom();
    }
}
