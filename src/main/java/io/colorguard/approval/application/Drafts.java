package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.audit.PrivateChanges;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps drafts between those who write them: the workspace learns of a change by its submission.
 */
@Component
class Drafts implements PrivateChanges {

    private final ChangeListing listing;

    Drafts(ChangeListing listing) {
        this.listing = listing;
    }

    @Override
    public Set<String> hiddenFrom(WorkspaceId workspace, PersonId reader) {
        return listing.neverSubmitted(workspace, reader).stream()
                .map(ChangeId::toString)
                .collect(Collectors.toSet());
    }
}
