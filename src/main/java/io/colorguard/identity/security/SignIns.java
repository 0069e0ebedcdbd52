package io.colorguard.identity.security;

import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Begins a session at each sign-in and notes its end.
 *
 * <p>Another person never gets the pages that the one before left open: a sign-in begins a new
 * session. Only who proves anew who they are, to go on with what asked for it, keeps theirs, under
 * a new id (IDN-7).
 */
@Component
class SignIns implements SessionAuthenticationStrategy, LogoutHandler {

    private final OpenSessions sessions;
    private final Clock clock;

    SignIns(OpenSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn now = SignedIn.of(authentication).orElseThrow();
        Optional<SignedIn> before =
                SignedIn.of(SecurityContextHolder.getContext().getAuthentication());
        Optional<String> page = SignOnAgain.page(request);
        if (page.isPresent() && before.isPresent()) {
            again(request, before.get(), now, page.get());
        } else {
            begin(request, now);
            page.or(() -> AwaitedPages.of(request))
                    .ifPresent(asked -> AwaitedPages.leadTo(request.getSession(), asked));
        }
    }

    private void again(HttpServletRequest request, SignedIn before, SignedIn now, String page) {
        if (!before.person().id().equals(now.person().id())) {
            throw new SessionAuthenticationException(SignOnAgain.OTHER_PERSON);
        }
        SignOn signOn = now.signOn();
        if (signOn == null || !signOn.isRecent(clock.instant())) {
            throw new SessionAuthenticationException(SignOnAgain.NOT_RECENT);
        }
        request.changeSessionId();
        HttpSession session = request.getSession();
        sessions.renew(session, signOn);
        ProviderSession.of(request).ifPresent(provided -> provided.keepIn(session));
        AwaitedPages.leadTo(session, page);
    }

    private void begin(HttpServletRequest request, SignedIn now) {
        HttpSession old = request.getSession(false);
        Map<String, Object> pages = AwaitedPages.outlasting(old);
        if (old != null) {
            end(old);
        }
        HttpSession session = request.getSession(true);
        pages.forEach(session::setAttribute);
        Optional<ProviderSession> provided = ProviderSession.of(request);
        sessions.begin(session, now, provided.map(ProviderSession::sid).orElse(null));
        provided.ifPresent(one -> one.keepIn(session));
    }

    private static void end(HttpSession old) {
        try {
            old.invalidate();
        } catch (IllegalStateException _) {
            // Another tab's sign-in has just replaced it.
        }
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.signOut(session);
        }
    }
}
