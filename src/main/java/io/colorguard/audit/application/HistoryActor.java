package io.colorguard.audit.application;

import java.util.List;

/**
 * Somebody who acted in a workspace, or could have.
 *
 * @param names the one they go by, then those they acted under before
 * @param isHere whether they hold a role in the workspace now, or are the portal itself
 */
public record HistoryActor(String userName, List<String> names, boolean isHere) {

    public HistoryActor {
        names = List.copyOf(names);
    }

    /** The name they go by. */
    public String name() {
        return names.getFirst();
    }
}
