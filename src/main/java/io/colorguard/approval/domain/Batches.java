package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** All batches of all workspaces; they are added to and never edited (BAT-2). */
public interface Batches {

    /** The next number; nobody else in the workspace gets one until the transaction ends. */
    BatchId next(WorkspaceId workspace);

    Optional<Batch> find(WorkspaceId workspace, BatchId id);

    /** Keeps everybody else from carrying the batch on until the transaction ends. */
    void lock(WorkspaceId workspace, BatchId id);

    /** Keeps a new batch. */
    void add(Batch batch);

    /** Keeps what became of one of its flags. */
    void add(WorkspaceId workspace, BatchId id, Batch.Line line);

    /** Whether something became of this flag in the batch already. */
    boolean isTried(WorkspaceId workspace, BatchId id, FlagKey flag);

    /** Newest first. */
    List<BatchSummary> page(WorkspaceId workspace, Window window);

    int count(WorkspaceId workspace);

    /** The batch that a change belongs to, empty for a change of its own. */
    Optional<BatchId> of(WorkspaceId workspace, ChangeId change);
}
