package io.colorguard.approval.application;

import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Decision;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each verdict on a batch would be refused for alike is told before any is given: a missing
 * reason, and a sign-on that is too old (BAT-4).
 */
@Component
class BatchPrecheck {

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final ChangeRequests changes;
    private final Grounds grounds;
    private final Hearings hearings;

    BatchPrecheck(
            WorkspaceAccess access,
            CurrentUser user,
            ChangeRequests changes,
            Grounds grounds,
            Hearings hearings) {
        this.access = access;
        this.user = user;
        this.changes = changes;
        this.grounds = grounds;
        this.hearings = hearings;
    }

    /** The batch, where nothing stands against beginning with these verdicts. */
    @Transactional(readOnly = true)
    Outcome<Batch> of(WorkspaceKey key, Batch batch, Map<ChangeId, Decision> decisions) {
        return reasoned(decisions)
                ? access.enter(key, Permission.WORKSPACE_VIEW)
                        .flatMap(workspace -> signedOn(workspace, batch, decisions))
                : Outcome.refused(
                        Refusal.invalid("APR-7", "approval.refusal.verdict.reason", "reason"));
    }

    private static boolean reasoned(Map<ChangeId, Decision> decisions) {
        return decisions.values().stream()
                .noneMatch(it -> it.kind().needsReason() && it.reason().isBlank());
    }

    private Outcome<Batch> signedOn(
            Workspace workspace, Batch batch, Map<ChangeId, Decision> decisions) {
        return user.presence().isStale()
                ? decisions.entrySet().stream()
                        .flatMap(it -> stepUp(workspace, it.getKey(), it.getValue()).stream())
                        .findFirst()
                        .map(Outcome::<Batch>refused)
                        .orElseGet(() -> Outcome.done(batch))
                : Outcome.done(batch);
    }

    private Optional<Refusal> stepUp(Workspace workspace, ChangeId id, Decision decision) {
        return changes.find(workspace.id(), id)
                .flatMap(change ->
                        hearings.hearing(
                                        change,
                                        decision,
                                        grounds.of(workspace, change.proposal().flag()))
                                .refusal())
                .filter(it -> it.kind() == Refusal.Kind.STEP_UP);
    }
}
