package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Tells a batch that is begun twice from two batches (BAT-2). */
public interface BatchRepeats {

    /**
     * The batch by which somebody wanted the same of the same flags since then. They begin no other
     * until the transaction ends.
     */
    Optional<BatchId> find(WorkspaceId workspace, PersonId author, Wanted wanted, Instant since);
}
