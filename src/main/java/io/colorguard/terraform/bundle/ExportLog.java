package io.colorguard.terraform.bundle;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.List;
import java.util.SortedMap;

/** Remembers every export, and what it carried, for ever. */
public interface ExportLog {

    /** The number of the next export; two exports of a workspace never get the same. */
    int nextNumber(WorkspaceId workspace);

    void add(WorkspaceId workspace, ExportRecord export, SortedMap<StackId, StackIndex> stacks);

    /** Exports, the latest first. */
    List<ExportRecord> list(WorkspaceId workspace, Window window);

    int count(WorkspaceId workspace);

    /**
     * What the latest export of a stack carried, and what the latest one before it that was made
     * from another state did.
     */
    List<StackIndex> latest(WorkspaceId workspace, StackId stack);

    /**
     * The exports that carried what a change approved of its flag in an environment, first to last.
     *
     * @param most no more than these, the first ones
     */
    List<CarryingExport> carrying(WorkspaceId workspace, Delivered what, int most);

    /** What a change approved of its flag in an environment. */
    record Delivered(String flag, String change, String environment) {}
}
