package io.colorguard.identity.sso;

import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.identity.security.OpenSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends what the provider says has ended (OpenID Connect Back-Channel Logout 1.0). The token has
 * been checked; the session may be held by another process of the portal.
 */
@Component
@Profile("!demo")
class BackChannelLogout implements LogoutHandler {

    private final PortalSessions sessions;
    private final OpenSessions open;
    private final Provider provider;

    BackChannelLogout(PortalSessions sessions, OpenSessions open, Provider provider) {
        this.sessions = sessions;
        this.open = open;
        this.provider = provider;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            open.end(ended(token), End.PROVIDER);
        }
    }

    private List<UUID> ended(OidcLogoutToken token) {
        String session = token.getSessionId();
        return session != null
                ? sessions.of(session)
                : sessions.of(provider.person(token.getSubject()));
    }
}
