package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Decision;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where changes are written, submitted, decided and taken back. Each transition locks the change,
 * then its flag, and writes change, verdict, approved definition and revision at once (APR-10).
 */
@Service
@Transactional
public class ApprovalDesk {

    private final WorkspaceAccess access;
    private final ChangeRequests changes;
    private final Authorship authorship;
    private final Hearings hearings;
    private final Outlooks outlooks;

    ApprovalDesk(
            WorkspaceAccess access,
            ChangeRequests changes,
            Authorship authorship,
            Hearings hearings,
            Outlooks outlooks) {
        this.access = access;
        this.changes = changes;
        this.authorship = authorship;
        this.hearings = hearings;
        this.outlooks = outlooks;
    }

    /** What submitting this as a new change would mean; nothing is kept (APR-14). */
    @Transactional(readOnly = true)
    public Outcome<Assessment> assess(WorkspaceKey key, ChangeDraft draft) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> outlooks.assess(workspace, null, draft));
    }

    /** What writing this into a change would mean, and whose approvals it would void (APR-5). */
    @Transactional(readOnly = true)
    public Outcome<Assessment> assess(WorkspaceKey key, ChangeId id, ChangeDraft draft) {
        return reading(
                key,
                id,
                Permission.CHANGE_PROPOSE,
                (workspace, change) -> outlooks.assess(workspace, change, draft));
    }

    /** A change with everything that the person who looks may know and do. */
    @Transactional(readOnly = true)
    public Outcome<ChangeDetails> find(WorkspaceKey key, ChangeId id) {
        return reading(
                key,
                id,
                Permission.WORKSPACE_VIEW,
                (workspace, change) -> Outcome.done(outlooks.details(workspace, change)));
    }

    /** Begins a change as a draft. */
    public Outcome<ChangeRequest> draft(WorkspaceKey key, ChangeDraft draft) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> authorship.draft(workspace, draft));
    }

    /** Begins a change and submits it at once, or does nothing. */
    public Outcome<ChangeRequest> propose(WorkspaceKey key, ChangeDraft draft) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> authorship.propose(workspace, draft));
    }

    /**
     * Writes into a change. A draft keeps whatever it is given; a change under review must stay fit
     * to be submitted, and loses the verdicts on what the edit changes (APR-5).
     *
     * @param version of the change that was edited, null for the latest
     */
    public Outcome<ChangeRequest> save(
            WorkspaceKey key, ChangeId id, @Nullable Integer version, ChangeDraft draft) {
        return writing(
                key, id, version, (workspace, change) -> authorship.save(workspace, change, draft));
    }

    /** Writes into a change and asks for verdicts on that; what is not fit for it is not kept. */
    public Outcome<ChangeRequest> handIn(
            WorkspaceKey key, ChangeId id, @Nullable Integer version, ChangeDraft draft) {
        return writing(
                key,
                id,
                version,
                (workspace, change) -> authorship.handIn(workspace, change, draft));
    }

    private Outcome<ChangeRequest> writing(
            WorkspaceKey key,
            ChangeId id,
            @Nullable Integer version,
            BiFunction<Workspace, ChangeRequest, Outcome<ChangeRequest>> work) {
        return transition(
                key,
                id,
                Permission.CHANGE_PROPOSE,
                (workspace, change) ->
                        version == null || Objects.equals(version, change.version())
                                ? work.apply(workspace, change)
                                : Outcome.refused(
                                        Refusal.conflict(
                                                "APR-10",
                                                "approval.refusal.version",
                                                id.toString())));
    }

    /** Asks for verdicts; whatever needs none goes ahead at once. */
    public Outcome<ChangeRequest> submit(WorkspaceKey key, ChangeId id) {
        return transition(key, id, Permission.CHANGE_PROPOSE, authorship::submit);
    }

    /** Takes the change back; its writers and administrators may. */
    public Outcome<ChangeRequest> withdraw(WorkspaceKey key, ChangeId id) {
        return transition(key, id, Permission.CHANGE_PROPOSE, authorship::withdraw);
    }

    /** Begins what ended without effect again, as a draft; its writers may (APR-8). */
    public Outcome<ChangeRequest> reopen(WorkspaceKey key, ChangeId id) {
        return transition(
                key, id, Permission.CHANGE_PROPOSE, (_, change) -> authorship.reopen(change));
    }

    /** Gives a verdict on exactly what was seen. */
    public Outcome<ChangeRequest> decide(WorkspaceKey key, ChangeId id, Decision decision) {
        return transition(
                key,
                id,
                Permission.WORKSPACE_VIEW,
                (workspace, change) -> hearings.decide(workspace, change, decision));
    }

    private Outcome<ChangeRequest> transition(
            WorkspaceKey key,
            ChangeId id,
            Permission permission,
            BiFunction<Workspace, ChangeRequest, Outcome<ChangeRequest>> work) {
        return access.enter(key, permission)
                .flatMap(workspace ->
                        changes.lock(workspace.id(), id)
                                .map(change -> work.apply(workspace, change))
                                .orElseGet(() -> Outcome.refused(missing(id))));
    }

    private <T> Outcome<T> reading(
            WorkspaceKey key,
            ChangeId id,
            Permission permission,
            BiFunction<Workspace, ChangeRequest, Outcome<T>> work) {
        return access.enter(key, permission)
                .flatMap(workspace ->
                        changes.find(workspace.id(), id)
                                .map(change -> work.apply(workspace, change))
                                .orElseGet(() -> Outcome.refused(missing(id))));
    }

    private static Refusal missing(ChangeId id) {
        return Refusal.notFound("approval.refusal.change.missing", id.toString());
    }
}
