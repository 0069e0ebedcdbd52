package io.colorguard.overview.application;

import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Map;

/**
 * A workspace at a glance.
 *
 * @param stages those that have flags
 * @param waiting the oldest changes that whoever looks could decide, and how many there are
 * @param latest the last revisions, newest first
 * @param owed emergencies that nobody else has looked at, the first due first
 * @param reviews how many of these whoever looks could review
 */
public record Overview(
        Workspace workspace,
        Map<LifecycleStage, StageTally> stages,
        Inbox.Page waiting,
        List<RevisionEntry> latest,
        List<BreakGlass> owed,
        int reviews) {

    public Overview {
        stages = Map.copyOf(stages);
        latest = List.copyOf(latest);
        owed = List.copyOf(owed);
    }

    public StageTally stage(LifecycleStage stage) {
        return stages.getOrDefault(stage, StageTally.NONE);
    }

    /** How many flags live in the workspace. */
    public int flags() {
        return stages.values().stream().mapToInt(StageTally::flags).sum();
    }
}
