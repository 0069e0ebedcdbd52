package io.colorguard.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.UidlWriter;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.SignedInAs;
import io.colorguard.identity.security.OpenSessions;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page asks while its session ends. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.identity.ui"})
@Rule("IDN-6")
class PageActsTest extends SpringBrowserlessTest {

    @Autowired OpenSessions sessions;

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Test
    @SignedInAs("viewer")
    void anEndThatComesMeanwhileIsToldAndNoError() throws IOException {
        navigate(TokensView.class);

        ask(() ->
                VaadinSession.getCurrent()
                        .getService()
                        .fireSessionDestroy(VaadinSession.getCurrent()));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("\"sessionExpired\":true");
    }

    /** Vaadin itself stumbles over it. */
    @Test
    @SignedInAs("viewer")
    void withoutTheReaderThePageIsTakenFromUnderItsAnswer() {
        navigate(TokensView.class);
        UI page = UI.getCurrent();

        VaadinSession.getCurrent().getService().fireSessionDestroy(VaadinSession.getCurrent());

        assertThatThrownBy(() -> new UidlWriter().createUidl(page, false))
                .isInstanceOf(NullPointerException.class);
    }

    /** Has the page ask for nothing in particular; this happens before it is answered. */
    private void ask(Runnable meanwhile) throws IOException {
        UI page = UI.getCurrent();
        page.getSession().access(meanwhile::run);
        send(
                "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":%d,\"clientId\":%d}"
                        .formatted(
                                page.getCsrfToken(),
                                page.getInternals().getServerSyncId(),
                                page.getInternals().getLastProcessedClientToServerId() + 1));
    }

    private void send(String sent) throws IOException {
        UI page = UI.getCurrent();
        var service = (VaadinServletService) page.getSession().getService();
        var asked = new MockHttpServletRequest("POST", "/");
        asked.setSession(((WrappedHttpSession) page.getSession().getSession()).getHttpSession());
        asked.setParameter("v-r", "uidl");
        asked.setParameter("v-uiId", String.valueOf(page.getUIId()));
        new PageActs.Reader(sessions)
                .synchronizedHandleRequest(
                        page.getSession(),
                        new VaadinServletRequest(asked, service),
                        new VaadinServletResponse(answer, service),
                        sent)
                .orElseThrow()
                .writeResponse();
    }
}
