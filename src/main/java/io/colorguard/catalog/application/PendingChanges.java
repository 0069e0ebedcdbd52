package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which flags have changes that are still open; answered by the module that keeps changes. */
public interface PendingChanges {

    /** Every flag that has an open change. */
    Set<FlagKey> flags(WorkspaceId workspace);

    /** The open changes of these flags; flags without one are left out. */
    Map<FlagKey, List<Pending>> of(WorkspaceId workspace, Collection<FlagKey> flags);

    /** An open change and the environments whose gates it has opened. */
    record Pending(String change, Set<String> environments) {
        public Pending {
            environments = Set.copyOf(environments);
        }
    }
}
