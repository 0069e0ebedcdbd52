package io.colorguard.notification.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.domain.Notices;
import io.colorguard.shared.WorkspaceKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much each of several people has not read, where they may know of it (NTF-5). */
@Component
public class UnreadCounts {

    private final Notices notices;
    private final WorkspaceNames workspaces;
    private final UserDirectory directory;

    UnreadCounts(Notices notices, WorkspaceNames workspaces, UserDirectory directory) {
        this.notices = notices;
        this.workspaces = workspaces;
        this.directory = directory;
    }

    /** By person and workspace; where nothing is unread there is no number. */
    @Transactional(readOnly = true)
    public Map<PersonId, Map<WorkspaceKey, Integer>> of(Collection<PersonId> people) {
        Map<PersonId, Map<WorkspaceKey, Integer>> known = new HashMap<>();
        notices.unread(people)
                .forEach((person, counts) ->
                        counts.forEach((id, count) ->
                                workspaces
                                        .find(id)
                                        .filter(key -> !directory.rolesOf(person, key).isEmpty())
                                        .ifPresent(key ->
                                                known.computeIfAbsent(person, _ -> new HashMap<>())
                                                        .put(key, count))));
        return known;
    }
}
