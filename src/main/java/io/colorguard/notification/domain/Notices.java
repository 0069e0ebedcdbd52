package io.colorguard.notification.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All notices with who reads them in the portal. */
public interface Notices {

    void add(Notice notice, Collection<PersonId> readers);

    /** What a person was told in a workspace, newest first. */
    List<ReaderNotice> page(WorkspaceId workspace, PersonId reader, boolean unread, Window window);

    int count(WorkspaceId workspace, PersonId reader, boolean unread);

    /** How many each of these people have not read, in each workspace where there are some. */
    Map<PersonId, Map<WorkspaceId, Integer>> unread(Collection<PersonId> readers);

    void read(WorkspaceId workspace, PersonId reader, UUID notice, Instant at);

    /** Marks whatever was told before that time as read. */
    void readAll(WorkspaceId workspace, PersonId reader, Instant before, Instant at);
}
