package io.colorguard.shell;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Somebody did something on a page after which more or less may wait for them. */
public final class WaitingChanged extends ComponentEvent<UI> {

    WaitingChanged(UI ui) {
        super(ui, false);
    }
}
