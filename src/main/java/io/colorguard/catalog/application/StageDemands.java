package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.WorkspaceKey;

/** Who must agree before a flag moves on; answered by the module that keeps policies (APR-12). */
public interface StageDemands {

    /** What moving a flag to a stage would ask for, from least to most. */
    enum Demand {
        AUTOMATIC,
        PEER_REVIEW,
        MANAGEMENT_APPROVAL,
        BLOCKED
    }

    /**
     * What a move would ask for in all.
     *
     * @param verdict the most that any environment would ask of people
     * @param criteria how many things the flag must have shown (PRO-1, PRO-2)
     * @param checkpoints at how many points it would be checked before it is live (CMP-2)
     */
    record Asked(Demand verdict, int criteria, int checkpoints) {}

    /** What a move would ask for, told to those who may see the workspace. */
    Asked of(WorkspaceKey workspace, FlagContent flag, LifecycleStage stage);
}
