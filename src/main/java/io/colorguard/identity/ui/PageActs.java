package io.colorguard.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import io.colorguard.identity.security.OpenSessions;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells what people do in a page from what the page tells by itself: a list that fills anew after
 * an update from the server calls back as well, and keeps no session (IDN-6).
 */
@Component
class PageActs implements VaadinServiceInitListener {

    /** What comes of a click, a key, a choice, a link. */
    private static final Set<String> ACTS = Set.of("event", "navigation", "mSync");

    private final OpenSessions sessions;

    PageActs(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Reader(sessions));
    }

    /** Whether a person's act is among what a page sends. */
    static boolean isAct(ServerRpcHandler.RpcRequest sent) {
        return sent.getRpcInvocationsData()
                .valueStream()
                .anyMatch(part -> ACTS.contains(part.path("type").asString("")));
    }

    /** Stands before Vaadin's own reader, and reads as it does. */
    static final class Reader extends UidlRequestHandler {

        private static final long serialVersionUID = 1L;

        private final transient OpenSessions sessions;

        Reader(OpenSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        protected ServerRpcHandler createRpcHandler() {
            return new Calls(sessions);
        }

        /**
         * The page is locked here, and the answer is in the writer's hands already. It is looked up
         * before: whoever signs out has no session afterwards.
         */
        @Override
        public Optional<ResponseWriter> synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response, String sent)
                throws IOException {
            UI page = session.getService().findUI(request);
            try {
                Optional<ResponseWriter> answer =
                        super.synchronizedHandleRequest(session, request, response, sent);
                if (page != null) {
                    KeptAnswer.pack(page);
                }
                return answer;
            } catch (RuntimeException e) {
                if (page == null || page.getSession() != null) {
                    throw e;
                }
                // Its session ended meanwhile, which took the page from under its own answer.
                return Optional.of(() -> handleSessionExpired(request, response));
            }
        }
    }

    private static final class Calls extends ServerRpcHandler {

        private static final long serialVersionUID = 1L;

        private final transient OpenSessions sessions;

        Calls(OpenSessions sessions) {
            this.sessions = sessions;
        }

        /** Called once the page's own token was found right. */
        @Override
        protected void handleRpc(UI ui, String message, VaadinRequest request, RpcRequest sent)
                throws MessageIdSyncException {
            if (isAct(sent) && ui.getSession().getSession() instanceof WrappedHttpSession session) {
                sessions.act(session.getHttpSession());
            }
            try {
                super.handleRpc(ui, message, request, sent);
            } catch (ClientResentPayloadException e) {
                KeptAnswer.unpack(ui);
                throw e;
            }
        }
    }
}
