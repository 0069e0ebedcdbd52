package io.colorguard.workspace.application;

import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.AdministrationDraft;
import io.colorguard.workspace.domain.MergePlan;
import io.colorguard.workspace.domain.MergeReport;
import io.colorguard.workspace.domain.MergeReport.Effect;
import io.colorguard.workspace.domain.MergeReport.Merged;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and merges everything that is set up in a workspace, for export and import (TFM-3, 4). */
@Service
@Transactional
public class AdministrationDesk {

    private final Workspaces workspaces;
    private final WorkspaceAccess access;
    private final PartGuard guard;
    private final SetupJournal journal;

    AdministrationDesk(
            Workspaces workspaces, WorkspaceAccess access, PartGuard guard, SetupJournal journal) {
        this.workspaces = workspaces;
        this.access = access;
        this.guard = guard;
        this.journal = journal;
    }

    /** Everything of a workspace, for a module that has already asked who may see it. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Administration administration(WorkspaceId id) {
        return workspaces.administration(workspaces.find(id).orElseThrow());
    }

    /** Everything of a workspace, for whoever may download it. */
    @Transactional(readOnly = true)
    public Outcome<Administration> administration(WorkspaceKey key) {
        return access.enter(key, Permission.EXPORT).map(workspaces::administration);
    }

    /** What a merge would do, without doing it. */
    @Transactional(readOnly = true)
    public Outcome<MergeReport> check(WorkspaceKey key, AdministrationDraft draft) {
        return access.enter(key, Permission.IMPORT_PROPOSE)
                .flatMap(workspace -> plan(workspace, draft));
    }

    /** Creates and updates what the draft names, all of it or nothing; it removes nothing. */
    public Outcome<MergeReport> merge(WorkspaceKey key, AdministrationDraft draft) {
        return access.enterAlone(key, Permission.WORKSPACE_EDIT)
                .flatMap(workspace ->
                        plan(workspace, draft).ifDone(report -> write(workspace, draft, report)));
    }

    /**
     * Remembers that FME had these parts before the portal; called by an import that adopts, inside
     * its recorded act, for whoever may set the workspace up.
     */
    public void markAdopted(Workspace workspace, Collection<PartName> names) {
        access.enter(workspace.key(), Permission.IMPORT_ADOPT).require();
        workspaces.markAdopted(workspace.id(), names);
    }

    private Outcome<MergeReport> plan(Workspace workspace, AdministrationDraft draft) {
        return MergePlan.of(draft, workspaces.administration(workspace))
                .flatMap(report -> unlessFixed(workspace.id(), report));
    }

    private Outcome<MergeReport> unlessFixed(WorkspaceId id, MergeReport report) {
        List<Refusal> refusals = report.items().stream().flatMap(item -> fixed(id, item)).toList();
        return refusals.isEmpty() ? Outcome.done(report) : Outcome.refused(refusals);
    }

    private Stream<Refusal> fixed(WorkspaceId id, Merged item) {
        return item.before().stream()
                .flatMap(before -> guard.againstChange(id, before, item.part()).stream());
    }

    private void write(Workspace workspace, AdministrationDraft draft, MergeReport report) {
        String name = Objects.requireNonNullElse(draft.workspaceName(), workspace.name());
        boolean renamed = !name.equals(workspace.name());
        if (renamed || !report.changesNothing()) {
            journal.record(
                    workspace,
                    "merged",
                    () -> {
                        if (renamed) {
                            workspaces.rename(workspace.id(), name);
                        }
                        report.items().stream()
                                .filter(item -> item.effect() != Effect.UNCHANGED)
                                .forEach(item -> workspaces.put(workspace.id(), item.part()));
                    });
        }
    }
}
