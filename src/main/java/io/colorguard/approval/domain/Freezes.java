package io.colorguard.approval.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.List;

/** The freezes of all workspaces. */
public interface Freezes {

    /** Those of a workspace, the first to begin first. */
    List<Freeze> list(WorkspaceId workspace);

    /** Keeps a new one under the next number. */
    Freeze add(WorkspaceId workspace, Freeze freeze);

    /** Lifts it; false where there is none of this number. */
    boolean lift(WorkspaceId workspace, int number);
}
