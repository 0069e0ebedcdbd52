package io.colorguard.workspace.application;

import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspacePart;
import io.colorguard.workspace.domain.WorkspaceRules;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators create workspaces and set up what is in them. */
@Service
public class WorkspaceSetup {

    private final Workspaces workspaces;
    private final WorkspaceAccess access;
    private final WorkspaceFoundry foundry;
    private final PartGuard guard;
    private final SetupJournal journal;

    WorkspaceSetup(
            Workspaces workspaces,
            WorkspaceAccess access,
            WorkspaceFoundry foundry,
            PartGuard guard,
            SetupJournal journal) {
        this.workspaces = workspaces;
        this.access = access;
        this.foundry = foundry;
        this.guard = guard;
        this.journal = journal;
    }

    /** Creates a workspace; keys are unique in the whole portal. */
    public Outcome<Workspace> create(NewWorkspace wanted) {
        return foundry.create(wanted);
    }

    /** Gives the workspace another name; its key stays. */
    @Transactional
    public Outcome<Workspace> rename(WorkspaceKey key, String name) {
        return begin(key)
                .flatMap(workspace -> unlessRefused(workspace, WorkspaceRules.checkName(name)))
                .map(workspace -> rename(workspace, workspace.named(name)));
    }

    private Workspace rename(Workspace workspace, Workspace renamed) {
        if (!renamed.equals(workspace)) {
            journal.record(
                    workspace, "renamed", () -> workspaces.rename(workspace.id(), renamed.name()));
        }
        return renamed;
    }

    /** Adds a part that is not there yet. */
    @Transactional
    public Outcome<WorkspacePart> add(WorkspaceKey key, WorkspacePart part) {
        return begin(key)
                .flatMap(workspace ->
                        unlessRefused(
                                workspace,
                                WorkspaceRules.checkAdded(part, workspaces.inventory(workspace))))
                .map(workspace -> put(workspace, part, "added"));
    }

    /** Replaces a part; segment keys may be set where none stood. */
    @Transactional
    public Outcome<WorkspacePart> edit(WorkspaceKey key, WorkspacePart part) {
        return begin(key).flatMap(workspace -> edit(workspace, part));
    }

    private Outcome<WorkspacePart> edit(Workspace workspace, WorkspacePart part) {
        Inventory known = workspaces.inventory(workspace);
        Optional<WorkspacePart> before = standing(known, part);
        if (before.isEmpty() && !(part instanceof SegmentKeys)) {
            return Outcome.refused(missing(part));
        }
        if (before.filter(part::equals).isPresent()) {
            return Outcome.done(part);
        }
        List<Refusal> refusals = WorkspaceRules.check(part, known);
        if (refusals.isEmpty() && before.isPresent()) {
            refusals = guard.againstChange(workspace.id(), before.get(), part);
        }
        return unlessRefused(workspace, refusals).map(_ -> put(workspace, part, "edited"));
    }

    /** Removes a part that nothing refers to and no flag uses. */
    @Transactional
    public Outcome<WorkspacePart> remove(WorkspaceKey key, WorkspacePart part) {
        return begin(key).flatMap(workspace -> remove(workspace, part));
    }

    private Outcome<WorkspacePart> remove(Workspace workspace, WorkspacePart part) {
        Inventory known = workspaces.inventory(workspace);
        Optional<WorkspacePart> standing = standing(known, part);
        if (standing.isEmpty()) {
            return Outcome.refused(missing(part));
        }
        List<Refusal> refusals =
                guard.againstRemoval(part, known, workspaces.segmentSizes(workspace.id()));
        return unlessRefused(workspace, refusals)
                .map(_ -> {
                    journal.record(
                            workspace,
                            part,
                            "removed",
                            () -> workspaces.remove(workspace.id(), part));
                    return standing.get();
                });
    }

    /** One at a time in a workspace, so that what is checked still holds when it is written. */
    private Outcome<Workspace> begin(WorkspaceKey key) {
        return access.enterAlone(key, Permission.WORKSPACE_EDIT);
    }

    private WorkspacePart put(Workspace workspace, WorkspacePart part, String what) {
        journal.record(workspace, part, what, () -> workspaces.put(workspace.id(), part));
        return part;
    }

    private Optional<WorkspacePart> standing(Inventory known, WorkspacePart part) {
        return part instanceof SegmentKeys keys
                ? workspaces
                        .segmentKeys(known.workspace().id(), keys.segment(), keys.environment())
                        .map(WorkspacePart.class::cast)
                : known.find(part);
    }

    private static Outcome<Workspace> unlessRefused(Workspace workspace, List<Refusal> refusals) {
        return refusals.isEmpty() ? Outcome.done(workspace) : Outcome.refused(refusals);
    }

    private static Refusal missing(WorkspacePart part) {
        return Refusal.notFound("workspace.refusal.part.missing", part.identity());
    }
}
