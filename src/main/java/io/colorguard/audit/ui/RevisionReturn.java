package io.colorguard.audit.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.shared.WorkspaceKey;
import java.util.Optional;

/**
 * Offers to propose that a flag be again what it was after a revision; answered by the module that
 * keeps changes (AUD-3).
 */
@FunctionalInterface
public interface RevisionReturn {

    /** The offer; empty where whoever reads may not propose it, or nothing would change. */
    Optional<Component> offer(WorkspaceKey workspace, String flag, long revision);
}
