package io.colorguard.identity.sso;

import io.colorguard.identity.SignedIn;
import io.colorguard.identity.security.AwaitedPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads whoever was not let in to the page that says why, and what to do. */
@Component
@Profile("!demo")
class SignInTrouble implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInTrouble.class);

    /** What a browser returns with that comes once more, in place of the provider's code. */
    private static final String ONCE_MORE = "once_more";

    private static final Duration BREATH = Duration.ofMillis(300);

    private final Provider provider;

    SignInTrouble(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        String why = why(refused);
        if (why.equals("twice")) {
            response.sendRedirect(isInside(request) ? awaited(request) : outside(request));
            return;
        }
        LOG.warn("Sign-in refused: {} ({})", why, refused.getMessage());
        response.sendRedirect(request.getContextPath() + page(why));
    }

    /** Asks the browser's session: the failed attempt has emptied what the request knew. */
    private static boolean isInside(HttpServletRequest request) {
        var kept = new HttpSessionSecurityContextRepository().loadDeferredContext(request).get();
        return SignedIn.of(kept.getAuthentication()).isPresent();
    }

    private static String awaited(HttpServletRequest request) {
        return AwaitedPages.take(
                        request.getSession(), request.getParameter(OAuth2ParameterNames.STATE))
                .orElse(request.getContextPath() + "/");
    }

    /**
     * A session that has just ended was replaced by the sign-in of another tab, whose answer is on
     * its way to the browser: it comes once more then, with the new one.
     */
    private static String outside(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        boolean again = ONCE_MORE.equals(request.getParameter(OAuth2ParameterNames.ERROR));
        if (state == null || again || request.getSession(false) != null) {
            return request.getContextPath() + page("again");
        }
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .queryParam(OAuth2ParameterNames.STATE, "{state}")
                .queryParam(OAuth2ParameterNames.ERROR, ONCE_MORE)
                .encode()
                .buildAndExpand(state)
                .toUriString();
    }

    static String page(String why) {
        return "/signed-out?why=" + why;
    }

    private String why(AuthenticationException refused) {
        if (refused instanceof SessionAuthenticationException known) {
            return String.valueOf(known.getMessage());
        }
        String code =
                refused instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : "";
        return switch (code) {
            // The answer came a second time, or after another tab had signed in.
            case "authorization_request_not_found" -> "twice";
            case "access_denied" -> "denied";
            case "auth_time" -> "stale";
            default -> provider.isReachable() ? "refused" : "down";
        };
    }
}
