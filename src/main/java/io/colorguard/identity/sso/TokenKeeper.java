package io.colorguard.identity.sso;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Hands the provider's tokens on to the session that the sign-in is about to begin. They are kept
 * nowhere else, and two sessions of one person never share them. Without a refresh token nobody
 * could ask whether what was said still holds, and nobody is let in (IDN-6).
 */
@Component
@Profile("!demo")
class TokenKeeper implements OAuth2AuthorizedClientRepository {

    private final Clock clock;

    TokenKeeper(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // The library's signature.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2RefreshToken refresh = client.getRefreshToken();
        if (refresh == null) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("refresh_token", "the provider gave no refresh token", null));
        }
        if (principal.getPrincipal() instanceof OidcUser user) {
            new ProviderTokens(
                            requireNonNull(user.getSubject()),
                            user.getIdToken().getClaimAsString("sid"),
                            new ProviderTokens.Pair(client.getAccessToken(), refresh),
                            clock.instant())
                    .note(request);
        }
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        // They go with the session.
    }
}
