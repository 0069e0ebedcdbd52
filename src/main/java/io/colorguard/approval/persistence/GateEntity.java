package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Effect;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Judgement;
import io.colorguard.approval.domain.Passage;
import io.colorguard.approval.domain.Safety;
import io.colorguard.catalog.domain.Category;
import io.colorguard.workspace.domain.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A gate's row. */
@Entity
@Table(name = "gate")
@Audited
@AuditTable("gate_aud")
class GateEntity {

    @EmbeddedId private GateId id;

    private String requirement;

    private String[] roles;

    @Column(name = "matrix_row")
    @Enumerated(EnumType.STRING)
    private ApprovalRow row;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Enumerated(EnumType.STRING)
    private Safety safety;

    @Column(name = "policy_version")
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private Effect.Cause cause;

    @Column(name = "base_hash")
    private String baseHash;

    @Column(name = "content_hash")
    private String contentHash;

    private int cycle;

    @Enumerated(EnumType.STRING)
    private Gate.State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Passage passage;

    @Column(name = "applied_at")
    private @Nullable Instant appliedAt;

    @SuppressWarnings("NullAway.Init")
    protected GateEntity() {}

    @SuppressWarnings("NullAway.Init")
    GateEntity(GateId id) {
        this.id = id;
    }

    String environment() {
        return id.environment();
    }

    void take(Gate gate) {
        Judgement judgement = gate.judgement();
        requirement = RequirementText.write(gate.requirement());
        roles =
                gate.requirement().quorums().stream()
                        .map(quorum -> quorum.role().name())
                        .toArray(String[]::new);
        row = judgement.row();
        category = judgement.category();
        tier = judgement.tier();
        safety = judgement.safety();
        policyVersion = judgement.policyVersion();
        cause = gate.cause();
        baseHash = gate.baseHash().value();
        contentHash = gate.contentHash().value();
        cycle = gate.cycle();
        state = gate.state();
        passage = gate.passage();
        appliedAt = gate.appliedAt();
    }
}
