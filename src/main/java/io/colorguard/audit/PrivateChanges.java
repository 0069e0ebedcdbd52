package io.colorguard.audit;

import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.util.Set;

/**
 * Which changes only their writers know of yet; answered by the module that keeps changes. What the
 * trail holds of them is kept from everybody else (AUD-1).
 */
public interface PrivateChanges {

    /** Ids of the changes whose revisions this reader is not to see. */
    Set<String> hiddenFrom(WorkspaceId workspace, PersonId reader);
}
