package io.colorguard.approval.application;

import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.catalog.application.StageDemands;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Permission;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.Comparator;
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
    public Demand of(WorkspaceKey key, FlagContent flag, LifecycleStage stage) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace -> demand(workspace, flag, stage))
                .find()
                .orElse(Demand.BLOCKED);
    }

    private Demand demand(Workspace workspace, FlagContent flag, LifecycleStage stage) {
        Classification is = flag.classification();
        FlagContent next = flag.with(new Classification(is.category(), is.risk(), stage));
        Ground ground = new Ground(workspace, policies.current(workspace.id()), flag, 0);
        return ground.gates(Proposal.changing(flag, 0, next), 1).stream()
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
