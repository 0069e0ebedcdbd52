package io.colorguard.approval.domain;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** All emergencies of all workspaces. */
public interface BreakGlasses {

    Optional<BreakGlass> find(WorkspaceId workspace, ChangeId change);

    /** Finds one and keeps everybody else from reviewing it until the transaction ends. */
    Optional<BreakGlass> lock(WorkspaceId workspace, ChangeId change);

    /** Those whose review is owed, the first due first. */
    List<BreakGlass> owed(WorkspaceId workspace);

    /** All of them, newest first. */
    List<BreakGlass> page(WorkspaceId workspace, Window window);

    int count(WorkspaceId workspace);

    /** Keeps it, new or reviewed. */
    void save(BreakGlass glass);
}
