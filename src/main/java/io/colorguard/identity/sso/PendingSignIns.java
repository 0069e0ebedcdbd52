package io.colorguard.identity.sso;

import static java.util.Objects.requireNonNull;

import io.colorguard.identity.security.AwaitedPages;
import io.colorguard.identity.security.SignOnAgain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * The sign-ins that a browser has begun, each under its own state: two tabs that send a person to
 * the provider at once both come back.
 */
@Component
@Profile("!demo")
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Of more tabs than this the oldest has to begin anew. */
    private static final int MOST = 20;

    private static final String ATTRIBUTE = PendingSignIns.class.getName();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        HttpSession session = request.getSession(false);
        if (state == null || session == null) {
            return null;
        }
        try {
            return pending(session).get(state);
        } catch (IllegalStateException _) {
            return null; // Another tab's sign-in has just replaced the session.
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (begun == null) {
            return;
        }
        HttpSession session = request.getSession();
        synchronized (session) {
            var pending = pending(session);
            pending.put(begun.getState(), begun);
            while (pending.size() > MOST) {
                pending.pollFirstEntry();
            }
            session.setAttribute(ATTRIBUTE, pending);
        }
        AwaitedPages.note(session, requireNonNull(begun.getState()));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        HttpSession session = request.getSession(false);
        if (begun == null || session == null || !isTaken(begun, session, request)) {
            return null;
        }
        if (begun.getAttribute(SignOnAgain.PARAMETER) instanceof String page) {
            SignOnAgain.note(request, page);
        }
        return begun;
    }

    /** Whether the session stood until the sign-in, and the page that it is for, were taken. */
    private static boolean isTaken(
            OAuth2AuthorizationRequest begun, HttpSession session, HttpServletRequest request) {
        try {
            synchronized (session) {
                var pending = pending(session);
                pending.remove(begun.getState());
                session.setAttribute(ATTRIBUTE, pending);
            }
            AwaitedPages.take(session, begun.getState())
                    .ifPresent(page -> AwaitedPages.note(request, page));
            return true;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // Written here alone.
    private static LinkedHashMap<String, OAuth2AuthorizationRequest> pending(HttpSession session) {
        Object kept = session.getAttribute(ATTRIBUTE);
        return kept == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>((Map<String, OAuth2AuthorizationRequest>) kept);
    }
}
