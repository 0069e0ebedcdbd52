package io.colorguard.workspace.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.WorkspaceDirectory;
import io.colorguard.workspace.domain.WorkspaceName;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the audit trail keys from identities of workspaces. */
@Component
class KnownWorkspaces implements WorkspaceNames {

    private final WorkspaceDirectory workspaces;

    KnownWorkspaces(WorkspaceDirectory workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Optional<WorkspaceId> find(WorkspaceKey key) {
        return workspaces.find(key).map(WorkspaceName::id);
    }

    @Override
    public Optional<WorkspaceKey> find(WorkspaceId id) {
        return workspaces.find(id).map(WorkspaceName::key);
    }

    @Override
    public List<WorkspaceId> all() {
        return workspaces.list().stream().map(WorkspaceName::id).toList();
    }
}
