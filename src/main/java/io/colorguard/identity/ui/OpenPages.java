package io.colorguard.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import io.colorguard.identity.security.PageCloser;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads open pages out of an ending session, over the connection by which they are live. The page
 * whose click ends the session goes its own way.
 */
@Component
class OpenPages implements PageCloser {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public void leave(HttpSession session, String address) {
        UI here = UI.getCurrent();
        for (VaadinSession pages : VaadinSession.getAllSessions(session)) {
            if (pages.hasLock()) {
                leave(pages, here, address);
            } else {
                tell(pages, here, address);
            }
        }
    }

    /**
     * Waits until the pages have been told, for the session is gone right after; yet no longer than
     * a moment, since whoever ends it may hold what those pages wait for.
     */
    private static void tell(VaadinSession pages, @Nullable UI here, String address) {
        Thread telling =
                Thread.startVirtualThread(
                        () -> pages.accessSynchronously(() -> leave(pages, here, address)));
        try {
            telling.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void leave(VaadinSession pages, @Nullable UI here, String address) {
        pages.getUIs().stream().filter(ui -> !ui.equals(here)).forEach(ui -> leave(ui, address));
    }

    private static void leave(UI ui, String address) {
        ui.getPage().setLocation(address);
        PushConnection connection = ui.getInternals().getPushConnection();
        if (connection != null && connection.isConnected()) {
            ui.push();
            // Returns once that is sent: the server cuts the line as soon as the session has ended.
            connection.disconnect();
        }
    }
}
