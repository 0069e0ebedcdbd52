package io.colorguard.workspace.application;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.List;

/** Tells which flags use a part of a workspace; answered by the modules that keep flags. */
public interface WorkspaceUse {

    /**
     * The flags that declare the environment, belong to the traffic type, or test the attribute or
     * segment; for segment keys, those that test the segment in that environment.
     */
    Use flagsUsing(WorkspaceId workspace, WorkspacePart part);

    /**
     * How many flags there are, and the keys of a few of them.
     *
     * @param examples keys, at most a handful
     */
    record Use(long count, List<String> examples) {

        /** No flag at all. */
        public static final Use NONE = new Use(0, List.of());

        public Use {
            examples = List.copyOf(examples);
        }
    }
}
