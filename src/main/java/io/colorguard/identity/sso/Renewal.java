package io.colorguard.identity.sso;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Exchanges a refresh token for what the provider says of its session now (RFC 6749, 6). */
@Component
@Profile("!demo")
class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    /** What the provider says when the session, the person or their consent is gone. */
    private static final Set<String> ENDED = Set.of("invalid_grant", "invalid_token");

    private final Provider provider;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;
    private final JwtDecoderFactory<ClientRegistration> decoders;
    private final IdTokens idTokens;
    private final Clock clock;

    Renewal(
            Provider provider,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client,
            JwtDecoderFactory<ClientRegistration> decoders,
            IdTokens idTokens,
            Clock clock) {
        this.provider = provider;
        this.client = client;
        this.decoders = decoders;
        this.idTokens = idTokens;
        this.clock = clock;
    }

    /** What became of a session at the provider. */
    enum Answer {
        HOLDS,
        ENDED,
        UNKNOWN
    }

    /** Asks, and takes over what the answer tells of the person. */
    Answer ask(ProviderTokens tokens) {
        try {
            ClientRegistration registration = provider.registration();
            OAuth2AccessTokenResponse answer =
                    client.getTokenResponse(
                            new OAuth2RefreshTokenGrantRequest(
                                    registration, tokens.pair().access(), tokens.pair().refresh()));
            return takeOver(registration, answer, tokens);
        } catch (OAuth2AuthorizationException e) {
            if (ENDED.contains(e.getError().getErrorCode())) {
                return Answer.ENDED;
            }
            LOG.warn("The identity provider does not answer: {}", e.getMessage());
            return Answer.UNKNOWN;
        } catch (JwtException | IllegalArgumentException e) {
            LOG.warn("The identity provider's answer cannot be read: {}", e.getMessage());
            return Answer.UNKNOWN;
        }
    }

    private Answer takeOver(
            ClientRegistration registration,
            OAuth2AccessTokenResponse answer,
            ProviderTokens tokens) {
        Map<String, Object> more = answer.getAdditionalParameters();
        if (!(more.get(OidcParameterNames.ID_TOKEN) instanceof String text)) {
            throw new IllegalArgumentException("a refresh without an ID token");
        }
        Jwt token = decoders.createDecoder(registration).decode(text);
        if (!tokens.subject().equals(token.getSubject())) {
            return Answer.ENDED;
        }
        idTokens.takeOver(
                new OidcIdToken(
                        text, token.getIssuedAt(), token.getExpiresAt(), token.getClaims()));
        var refresh = answer.getRefreshToken();
        tokens.renew(
                new ProviderTokens.Pair(
                        answer.getAccessToken(),
                        refresh == null ? tokens.pair().refresh() : refresh),
                clock.instant());
        return Answer.HOLDS;
    }
}
