package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.HistoryExtract;
import io.colorguard.audit.HistoryExtracts;
import io.colorguard.audit.Subject;
import io.colorguard.compliance.story.ChangeEvidence;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the records hold of a change at one moment, and keeps that somebody took it out, each
 * in a transaction that waits for nobody outside.
 */
@Component
@Transactional(isolation = Isolation.REPEATABLE_READ)
class ChangeEvidenceBook {

    private final WorkspaceAccess access;
    private final ChangeRequests changes;
    private final ChangeRecords records;
    private final HistoryExtracts extracts;
    private final AuditTrail trail;
    private final CurrentUser user;

    ChangeEvidenceBook(
            WorkspaceAccess access,
            ChangeRequests changes,
            ChangeRecords records,
            HistoryExtracts extracts,
            AuditTrail trail,
            CurrentUser user) {
        this.access = access;
        this.changes = changes;
        this.records = records;
        this.extracts = extracts;
        this.trail = trail;
        this.user = user;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Outcome<ChangeEvidence> read(WorkspaceKey key, ChangeId id) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        admitted(workspace, id).map(change -> records.of(workspace, change)));
    }

    /** Whether there is something to read, and the reader may. */
    @Transactional(readOnly = true)
    Outcome<ChangeId> find(WorkspaceKey key, ChangeId id) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace -> admitted(workspace, id).map(ChangeRequest::id));
    }

    void keep(ChangeEvidence evidence, HistoryExtract extract) {
        access.enter(evidence.workspace().key(), Permission.WORKSPACE_VIEW).require();
        String change = evidence.change().id().toString();
        Act act =
                Act.of(
                                evidence.workspace().id(),
                                "evidence.exported",
                                new Subject("extract", extract.hash().abbreviated()))
                        .withChange(change)
                        .withFlag(evidence.change().proposal().flag().value());
        trail.record(act, () -> extracts.add(evidence.workspace().id(), extract));
    }

    /** What nobody submitted yet is for those alone who wrote in it (TLK-2). */
    private Outcome<ChangeRequest> admitted(Workspace workspace, ChangeId id) {
        return changes.find(workspace.id(), id)
                .map(change ->
                        change.submittedAt() != null
                                        || change.contributors().include(user.require().id())
                                ? Outcome.done(change)
                                : Outcome.<ChangeRequest>refused(
                                        Refusal.forbidden(
                                                "CMP-7",
                                                "compliance.refusal.evidence.private",
                                                id.toString(),
                                                change.contributors().author().displayName())))
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound(
                                        "approval.refusal.change.missing", id.toString())));
    }
}
