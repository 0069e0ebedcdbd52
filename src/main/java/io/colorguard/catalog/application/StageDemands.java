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

    /** The most that any environment would ask for, told to those who may see the workspace. */
    Demand of(WorkspaceKey workspace, FlagContent flag, LifecycleStage stage);
}
