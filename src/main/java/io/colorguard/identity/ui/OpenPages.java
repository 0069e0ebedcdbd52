package io.colorguard.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.colorguard.identity.security.PageCloser;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads open pages out of an ending session, over the connection by which they are live. The page
 * whose click ends the session goes its own way.
 */
@Component
class OpenPages implements PageCloser {

    @Override
    public void leave(HttpSession session, String address) {
        UI here = UI.getCurrent();
        for (VaadinSession pages : VaadinSession.getAllSessions(session)) {
            // At once where this very click holds the pages: later the session is gone.
            if (pages.hasLock()) {
                leave(pages, here, address);
            } else {
                pages.access(() -> leave(pages, here, address));
            }
        }
    }

    private static void leave(VaadinSession pages, @Nullable UI here, String address) {
        pages.getUIs().stream().filter(ui -> !ui.equals(here)).forEach(ui -> leave(ui, address));
    }

    private static void leave(UI ui, String address) {
        ui.getPage().setLocation(address);
        if (ui.getPushConfiguration().getPushMode().isEnabled()) {
            ui.push();
        }
    }
}
