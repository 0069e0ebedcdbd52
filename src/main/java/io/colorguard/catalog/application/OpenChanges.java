package io.colorguard.catalog.application;

import io.colorguard.catalog.application.PendingChanges.Pending;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The open changes of flags, none where nobody keeps changes. */
@Component
class OpenChanges {

    private final ObjectProvider<PendingChanges> source;

    OpenChanges(ObjectProvider<PendingChanges> source) {
        this.source = source;
    }

    Set<FlagKey> flags(WorkspaceId workspace) {
        PendingChanges changes = source.getIfAvailable();
        return changes == null ? Set.of() : changes.flags(workspace);
    }

    Map<FlagKey, List<Pending>> of(WorkspaceId workspace, Collection<FlagKey> flags) {
        PendingChanges changes = source.getIfAvailable();
        return changes == null || flags.isEmpty() ? Map.of() : changes.of(workspace, flags);
    }

    /** The changes among these that would alter the definition in the environment. */
    static List<String> in(String environment, List<Pending> pending) {
        return pending.stream()
                .filter(p -> p.environments().contains(environment))
                .map(Pending::change)
                .toList();
    }
}
