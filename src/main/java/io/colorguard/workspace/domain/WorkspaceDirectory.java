package io.colorguard.workspace.domain;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Optional;

/**
 * The names of all workspaces, whoever asks; who may know of which is decided at the door (IDN-3).
 */
public interface WorkspaceDirectory {

    Optional<WorkspaceName> find(WorkspaceKey key);

    Optional<WorkspaceName> find(WorkspaceId id);

    /** All of them, by name. */
    List<WorkspaceName> list();
}
