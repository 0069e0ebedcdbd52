package io.colorguard.shell;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Something happened after which more or less may wait for whoever reads the page. */
public final class WaitingChanged extends ComponentEvent<UI> {

    WaitingChanged(UI ui) {
        super(ui, false);
    }

    /** Has the frame of this page count anew what waits. */
    public static void in(UI ui) {
        ComponentUtil.fireEvent(ui, new WaitingChanged(ui));
    }
}
