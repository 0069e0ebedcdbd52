package io.colorguard.workspace.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the audit trail keys from identities of workspaces. */
@Component
class KnownWorkspaces implements WorkspaceNames {

    private final Workspaces workspaces;

    KnownWorkspaces(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Optional<WorkspaceId> find(WorkspaceKey key) {
        return workspaces.find(key).map(Workspace::id);
    }

    @Override
    public Optional<WorkspaceKey> find(WorkspaceId id) {
        return workspaces.find(id).map(Workspace::key);
    }
}
