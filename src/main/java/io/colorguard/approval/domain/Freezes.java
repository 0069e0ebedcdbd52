package io.colorguard.approval.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The freezes of all workspaces; none is ever edited or forgotten. */
public interface Freezes {

    /** More than so many are never listed. */
    int MOST_LISTED = 100;

    /** Those of a workspace that may still hold something back, the first to begin first. */
    List<Freeze> inForce(WorkspaceId workspace, Instant now);

    /** All that end after that time, lifted or not, the first to begin first. */
    List<Freeze> since(WorkspaceId workspace, Instant time);

    /** Those of them that are listed, lifted or not, the first to begin first. */
    List<Freeze> endingAfter(WorkspaceId workspace, Instant time);

    /** One of a workspace. */
    Optional<Freeze> find(WorkspaceId workspace, int number);

    /** One of a workspace, held until the transaction ends. */
    Optional<Freeze> lock(WorkspaceId workspace, int number);

    /** Keeps a new one under the next number. */
    Freeze add(WorkspaceId workspace, Freeze freeze);

    /** Keeps how one was lifted. */
    void lifted(WorkspaceId workspace, Freeze freeze);

    /** The first open change of this person that has yet to go ahead in one of the tiers. */
    Optional<ChangeId> concerns(WorkspaceId workspace, Freeze freeze, PersonId person);
}
