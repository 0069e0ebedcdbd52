package io.colorguard.identity.sso;

import io.colorguard.identity.security.ProviderSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What the provider gave for one session, by which it is asked whether that still holds. */
final class ProviderTokens implements ProviderSession {

    private final String subject;
    private final @Nullable String sid;
    private volatile Pair pair;
    private volatile Instant asked;

    /** An access token and the refresh token that came with it. */
    record Pair(OAuth2AccessToken access, OAuth2RefreshToken refresh) {}

    ProviderTokens(String subject, @Nullable String sid, Pair pair, Instant asked) {
        this.subject = subject;
        this.sid = sid;
        this.pair = pair;
        this.asked = asked;
    }

    @Override
    public @Nullable String sid() {
        return sid;
    }

    /** The subject whom the tokens stand for. */
    String subject() {
        return subject;
    }

    Pair pair() {
        return pair;
    }

    /** When the provider last answered for these. */
    Instant asked() {
        return asked;
    }

    void renew(Pair next, Instant now) {
        pair = next;
        asked = now;
    }
}
