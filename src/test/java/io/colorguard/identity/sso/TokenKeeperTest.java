package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.Rule;
import io.colorguard.identity.security.ProviderSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

@Rule("IDN-6")
class TokenKeeperTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void whoseAccessNobodyCouldAskForAgainIsNotLetIn() {
        assertThatThrownBy(() -> keep(null))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining("refresh token");
        assertThat(ProviderSession.of(request)).isEmpty();
    }

    @Test
    void othersAreHandedOnToTheirSession() {
        keep(new OAuth2RefreshToken("rt", NOW));

        assertThat(ProviderSession.of(request)).map(ProviderSession::sid).contains("s-1");
    }

    private void keep(@Nullable OAuth2RefreshToken refresh) {
        var registration =
                ClientRegistration.withRegistrationId(Provider.NAME)
                        .clientId("portal")
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenUri("http://localhost/token")
                        .build();
        var access = new OAuth2AccessToken(TokenType.BEARER, "at", NOW, NOW.plusSeconds(300));
        var user =
                new DefaultOidcUser(
                        List.of(),
                        OidcIdToken.withTokenValue("it")
                                .subject("ana")
                                .claim("sid", "s-1")
                                .build());
        new TokenKeeper(Clock.systemUTC())
                .saveAuthorizedClient(
                        new OAuth2AuthorizedClient(registration, "ana", access, refresh),
                        new TestingAuthenticationToken(user, null),
                        request,
                        new MockHttpServletResponse());
    }
}
