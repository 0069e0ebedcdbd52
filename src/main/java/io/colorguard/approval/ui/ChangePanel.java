package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.shared.Refusal;
import java.util.Optional;

/** A panel that another module hangs under the difference of a change, declared as a bean. */
public interface ChangePanel {

    /** Where it stands among the others, from top to bottom. */
    int order();

    /**
     * The panel, which keeps itself up to date; empty where it has nothing to say of this change.
     *
     * @param acted to be called when the reader did something there, after which gates and verdicts
     *     may stand otherwise
     */
    Optional<Component> create(ChangeDetails details, Runnable acted);

    /** Whether this is lifted there, when it keeps a gate waiting. */
    boolean lifts(Refusal wait);
}
