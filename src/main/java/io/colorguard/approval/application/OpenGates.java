package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.catalog.application.PendingChanges;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the catalog which flags have changes under review, and where. */
@Component
class OpenGates implements PendingChanges {

    private final ChangeListing listing;

    OpenGates(ChangeListing listing) {
        this.listing = listing;
    }

    @Override
    public Set<FlagKey> flags(WorkspaceId workspace) {
        return listing.openFlags(workspace);
    }

    @Override
    public Map<FlagKey, List<Pending>> of(WorkspaceId workspace, Collection<FlagKey> flags) {
        Map<FlagKey, List<Pending>> pending = new HashMap<>();
        listing.open(workspace, flags)
                .forEach((flag, changes) ->
                        pending.put(
                                flag,
                                changes.entrySet().stream()
                                        .map(change ->
                                                new Pending(
                                                        change.getKey().toString(),
                                                        change.getValue()))
                                        .toList()));
        return pending;
    }
}
