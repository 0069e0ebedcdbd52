package io.colorguard.approval.application;

import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.catalog.application.StageDemands;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a flag's page which gates its next stage would open. */
@Component
class NextStage implements StageDemands {

    private final WorkspaceAccess access;
    private final PolicyRegister policies;

    NextStage(WorkspaceAccess access, PolicyRegister policies) {
        this.access = access;
        this.policies = policies;
    }

    @Override
    @Transactional(readOnly = true)
    public Asked of(WorkspaceKey key, FlagContent flag, LifecycleStage stage) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace -> asked(workspace, flag, stage))
                .find()
                .orElse(new Asked(Demand.BLOCKED, 0, 0));
    }

    private Asked asked(Workspace workspace, FlagContent flag, LifecycleStage stage) {
        Policy policy = policies.current(workspace.id());
        Classification is = flag.classification();
        FlagContent next = flag.with(new Classification(is.category(), is.risk(), stage));
        Ground ground = new Ground(workspace, policy, flag, 0);
        List<Gate> gates = ground.gates(Proposal.changing(flag, 0, next), 1);
        Set<Tier> opened = TierAccess.of(stage);
        opened.removeAll(TierAccess.of(is.stage()));
        boolean live =
                opened.contains(Tier.PRODUCTION)
                        && gates.stream()
                                .anyMatch(gate -> gate.judgement().tier() == Tier.PRODUCTION);
        return new Asked(
                verdict(gates),
                opened.stream()
                        .max(Comparator.naturalOrder())
                        .flatMap(policy.terms().promotions()::opening)
                        .map(terms -> Criterion.of(terms).size())
                        .orElse(0),
                live ? checkpoints(policy, is) : 0);
    }

    private static int checkpoints(Policy policy, Classification classification) {
        return (int)
                policy.terms().checkpoints().of(ApprovalRow.of(classification)).points().stream()
                        .filter(point -> point.phase().isBefore())
                        .count();
    }

    private static Demand verdict(List<Gate> gates) {
        return gates.stream()
                .map(Gate::requirement)
                .map(requirement -> demand(requirement.level()))
                .max(Comparator.naturalOrder())
                .orElse(Demand.AUTOMATIC);
    }

    private static Demand demand(Level level) {
        return switch (level) {
            case AUTOMATIC -> Demand.AUTOMATIC;
            case PEER_REVIEW -> Demand.PEER_REVIEW;
            case MANAGEMENT_APPROVAL -> Demand.MANAGEMENT_APPROVAL;
            case BLOCKED -> Demand.BLOCKED;
        };
    }
}
