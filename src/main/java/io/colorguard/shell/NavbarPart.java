package io.colorguard.shell;

import com.vaadin.flow.component.html.Div;
import io.colorguard.shared.WorkspaceKey;

/** Something that a feature adds to the top bar; declared as a bean by its feature. */
public interface NavbarPart {

    /** Makes it for one frame; it is shown for each visit anew. */
    Shown create();

    /** As it stands in a frame. */
    abstract class Shown extends Div {

        /** Shows what belongs to the workspace and the person who is signed in. */
        public abstract void show(WorkspaceKey workspace);
    }
}
