package io.colorguard.uikit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Whoever is before this page has proved anew who they are. */
public final class SignedOnAgain extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    public SignedOnAgain(UI page) {
        super(page, false);
    }
}
