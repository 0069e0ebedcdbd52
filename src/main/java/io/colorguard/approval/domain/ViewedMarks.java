package io.colorguard.approval.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.Set;

/** What each person has marked as viewed (TLK-4). */
public interface ViewedMarks {

    /** Somebody who reads a change. */
    record Reading(WorkspaceId workspace, ChangeId change, PersonId reader) {}

    Set<Viewed> of(Reading reading);

    /** In place of an older mark on the same environment. */
    void mark(Reading reading, Viewed viewed, Instant at);

    void unmark(Reading reading, String environment);
}
