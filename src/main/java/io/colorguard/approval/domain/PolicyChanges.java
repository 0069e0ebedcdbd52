package io.colorguard.approval.domain;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The policy changes of all workspaces (APR-13). */
public interface PolicyChanges {

    /** Keeps everybody else from changing the workspace's policy until the transaction ends. */
    void lock(WorkspaceId workspace);

    /** The next number; nobody else in the workspace gets one until the transaction ends. */
    PolicyChangeId next(WorkspaceId workspace);

    Optional<PolicyChange> find(WorkspaceId workspace, PolicyChangeId id);

    /** Newest first. */
    List<PolicyChange> page(WorkspaceId workspace, Window window);

    /** Those that wait, newest first. */
    List<PolicyChange> open(WorkspaceId workspace);

    /** Keeps it, new or as it has become. */
    void save(PolicyChange change);
}
