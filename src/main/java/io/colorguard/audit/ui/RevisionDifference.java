package io.colorguard.audit.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.shared.WorkspaceKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a flag was before and after; answered by the module that keeps flags (AUD-3). */
public interface RevisionDifference {

    /**
     * The difference between two revisions of a flag; empty where the flag did not change.
     *
     * @param before an earlier revision; null for the state that {@code after} found
     * @param after a later revision
     */
    Optional<Component> between(
            WorkspaceKey workspace, String flag, @Nullable Long before, long after);

    /**
     * The difference in words, and both as they stood in full, line by line; empty where the flag
     * is the same after both.
     */
    Optional<Component> whole(WorkspaceKey workspace, String flag, long before, long after);
}
