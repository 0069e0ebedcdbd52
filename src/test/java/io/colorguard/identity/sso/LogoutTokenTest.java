package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jwt.JWTClaimsSet;
import io.colorguard.ApiClient;
import io.colorguard.Rule;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.PortalSessions;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Whom the provider's logout tokens end the session of, and which of them end none. */
@ProviderTest
@Rule("IDN-6")
class LogoutTokenTest {

    private static final FakeProvider PROVIDER = FakeProvider.RUNNING;

    @Autowired WebApplicationContext portal;
    @Autowired PortalSessions sessions;

    String subject;
    MockHttpSession session;

    /** A token made of the good claims of a logout. */
    private interface Forgery extends BiFunction<FakeProvider, JWTClaimsSet.Builder, String> {}

    @BeforeEach
    void somebodySignsIn() {
        subject = UUID.randomUUID().toString();
        session = new Browser(portal).enter(subject);
    }

    @Test
    void aGoodOneEndsTheSessionItNames() {
        assertThat(send(PROVIDER.signed(PROVIDER.logoutToken(subject).build()))).hasStatusOk();

        assertThat(session.isInvalid()).isTrue();
        assertThat(sessions.of(person())).isEmpty();
    }

    @Test
    void oneWithoutASessionEndsAllOfThePerson() {
        assertThat(send(PROVIDER.signed(PROVIDER.logoutToken(subject).claim("sid", null).build())))
                .hasStatusOk();

        assertThat(session.isInvalid()).isTrue();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("unsigned", (_, t) -> FakeProvider.unsigned(t.build())),
                forgery(
                        "signed with the public key",
                        (p, t) -> p.signedWithThePublicKey(t.build())),
                forgery("signed by another", (p, t) -> p.signedByAnother(t.build())),
                forgery("for another client", (p, t) -> p.signed(t.audience("another").build())),
                forgery(
                        "of another issuer",
                        (p, t) -> p.signed(t.issuer("http://localhost:1/another").build())),
                forgery(
                        "expired",
                        (p, t) -> p.signed(t.issueTime(ago(600)).expirationTime(ago(120)).build())),
                forgery("of no event", (p, t) -> p.signed(t.claim("events", null).build())),
                forgery(
                        "of another event",
                        (p, t) ->
                                p.signed(
                                        t.claim("events", Map.of("urn:another", Map.of()))
                                                .build())),
                forgery("with a nonce", (p, t) -> p.signed(t.claim("nonce", "n").build())),
                forgery(
                        "about nobody",
                        (p, t) -> p.signed(t.subject(null).claim("sid", null).build())),
                forgery("without an id", (p, t) -> p.signed(t.jwtID(null).build())),
                forgery("that is none", (_, _) -> "none"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void anyOtherIsRefusedAndNothingEnds(Forgery forgery) {
        assertThat(send(forgery.apply(PROVIDER, PROVIDER.logoutToken(subject)))).hasStatus(400);

        assertThat(session.isInvalid()).isFalse();
        assertThat(sessions.of(person())).hasSize(1);
    }

    @Test
    void anIdTokenIsNoLogoutToken() {
        assertThat(send(PROVIDER.signed(PROVIDER.idToken(subject, "n").build()))).hasStatus(400);

        assertThat(session.isInvalid()).isFalse();
    }

    private MvcTestResult send(String token) {
        return ApiClient.anonymous(portal)
                .post()
                .uri("/logout/connect/back-channel/keycloak")
                .param("logout_token", token)
                .exchange();
    }

    private static Arguments forgery(String name, Forgery forgery) {
        return argumentSet(name, forgery);
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    private PersonId person() {
        return new PersonId(PROVIDER.issuer(), subject);
    }
}
