package io.colorguard.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page in the frame: the main landmark, with the margins of a page and a title for the tab. */
public abstract class PageView extends Main implements HasDynamicTitle {

    private String title = "";

    protected PageView() {
        addClassName("page");
        // The skip link moves the focus here.
        getElement().setAttribute("tabindex", "-1");
    }

    /** Names the page in the browser's tab; the frame adds the count and the portal's name. */
    protected final void title(String text) {
        title = text;
    }

    /** Has the frame count anew what waits. */
    protected final void waitingChanged() {
        getUI().ifPresent(WaitingChanged::in);
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
