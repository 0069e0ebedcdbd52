package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All changes of all workspaces. */
public interface ChangeRequests {

    /** The next number; nobody else in the workspace gets one until the transaction ends. */
    ChangeId next(WorkspaceId workspace);

    Optional<ChangeRequest> find(WorkspaceId workspace, ChangeId id);

    /** Finds a change and keeps everybody else from deciding it until the transaction ends. */
    Optional<ChangeRequest> lock(WorkspaceId workspace, ChangeId id);

    /** A change and the workspace it belongs to. */
    record Place(WorkspaceId workspace, ChangeId change) {

        /** Comes before that of every change. */
        public static final Place BEFORE_ALL =
                new Place(new WorkspaceId(new UUID(0, 0)), ChangeId.NONE_YET);
    }

    /** The next open changes of every workspace that nobody has touched since then (APR-8). */
    List<Place> untouchedSince(Instant then, Place after, int most);

    /** The next changes of every workspace that passed a gate, or had none, and wait (APR-9). */
    List<Place> passedUnapplied(Place after, int most);

    /** Keeps everybody else from giving this key to a flag until the transaction ends (CAT-1). */
    void lock(WorkspaceId workspace, FlagKey key);

    /** Keeps the change, new or at the version it was read, and answers it as kept. */
    ChangeRequest save(ChangeRequest change);
}
