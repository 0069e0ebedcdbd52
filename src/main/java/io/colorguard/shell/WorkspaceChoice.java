package io.colorguard.shell;

import io.colorguard.shared.WorkspaceKey;
import java.util.List;

/** Which workspaces the person signed in may see; answered by the workspace module (IDN-3). */
public interface WorkspaceChoice {

    /** A workspace by key and name. */
    record Choice(WorkspaceKey key, String name) {}

    /** All of them, by name. */
    List<Choice> visible();
}
