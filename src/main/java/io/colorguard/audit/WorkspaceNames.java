package io.colorguard.audit;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Optional;

/** Tells keys from identities of workspaces; answered by the module that keeps them. */
public interface WorkspaceNames {

    Optional<WorkspaceId> find(WorkspaceKey key);

    Optional<WorkspaceKey> find(WorkspaceId id);

    /** Every workspace, for the portal's own work. */
    List<WorkspaceId> all();
}
