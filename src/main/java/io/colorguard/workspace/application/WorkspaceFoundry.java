package io.colorguard.workspace.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceCreated;
import io.colorguard.workspace.domain.WorkspaceDirectory;
import io.colorguard.workspace.domain.WorkspaceRules;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes workspaces, each key once in the whole portal. */
@Component
class WorkspaceFoundry {

    private final WorkspaceDirectory directory;
    private final Workspaces workspaces;
    private final Tenancy tenancy;
    private final CurrentUser user;
    private final SetupJournal journal;
    private final ApplicationEventPublisher events;

    WorkspaceFoundry(
            WorkspaceDirectory directory,
            Workspaces workspaces,
            Tenancy tenancy,
            CurrentUser user,
            SetupJournal journal,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.workspaces = workspaces;
        this.tenancy = tenancy;
        this.user = user;
        this.journal = journal;
        this.events = events;
    }

    Outcome<Workspace> create(NewWorkspace wanted) {
        if (!user.mayCreateWorkspaces()) {
            return Outcome.refused(WorkspaceAccess.forbidden(Permission.WORKSPACE_CREATE));
        }
        List<Refusal> refusals = WorkspaceRules.check(wanted);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Workspace workspace =
                new Workspace(
                        new WorkspaceId(UUID.randomUUID()),
                        new WorkspaceKey(wanted.key()),
                        wanted.name(),
                        wanted.environments(),
                        wanted.trafficTypes());
        return directory.find(workspace.key()).isPresent()
                ? Outcome.refused(taken(workspace.key()))
                : create(workspace);
    }

    private Outcome<Workspace> create(Workspace workspace) {
        try {
            journal.record(workspace, "created", () -> write(workspace));
            return Outcome.done(workspace);
        } catch (DataIntegrityViolationException e) {
            if (directory.find(workspace.key()).isEmpty()) {
                throw e;
            }
            return Outcome.refused(taken(workspace.key()));
        }
    }

    private void write(Workspace workspace) {
        tenancy.bind(workspace.id());
        workspaces.create(workspace);
        events.publishEvent(new WorkspaceCreated(workspace.id(), workspace.key()));
    }

    private static Refusal taken(WorkspaceKey key) {
        return Refusal.conflict("CFG-6", "workspace.refusal.key.taken", key.value());
    }
}
