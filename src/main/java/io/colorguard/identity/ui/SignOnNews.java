package io.colorguard.identity.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.colorguard.identity.security.SessionRenewed;
import io.colorguard.uikit.SignedOnAgain;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every open page of a session that its person has proved anew who they are. */
@Component
class SignOnNews {

    @EventListener
    void tell(SessionRenewed renewed) {
        for (VaadinSession pages : VaadinSession.getAllSessions(renewed.session())) {
            pages.access(() -> pages.getUIs().forEach(SignOnNews::tell));
        }
    }

    /** Each in its own turn: what a page shows of it needs to know which page it is. */
    private static void tell(UI page) {
        page.access(() -> ComponentUtil.fireEvent(page, new SignedOnAgain(page)));
    }
}
