package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of changes. */
public interface ChangeListing {

    List<ChangeSummary> page(WorkspaceId workspace, ChangeQuery query, Window window);

    int count(WorkspaceId workspace, ChangeQuery query);

    /** Those that were never submitted and that this person has not written in. */
    Set<ChangeId> neverSubmitted(WorkspaceId workspace, PersonId person);

    /** The flags that have a change under review. */
    Set<FlagKey> openFlags(WorkspaceId workspace);

    /** The changes under review of these flags, with the environments that wait. */
    Map<FlagKey, Map<ChangeId, Set<String>>> open(WorkspaceId workspace, Collection<FlagKey> flags);
}
