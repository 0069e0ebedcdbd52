package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jwt.JWTClaimsSet;
import io.colorguard.ApiClient;
import io.colorguard.Rule;
import io.colorguard.identity.Grant;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.PortalSessions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What the portal makes of an ID token at the sign-in. */
@ProviderTest
class IdTokenTest {

    private static final FakeProvider PROVIDER = FakeProvider.RUNNING;

    @Autowired WebApplicationContext portal;
    @Autowired PortalSessions sessions;
    @Autowired Grants grants;
    @Autowired JdbcClient jdbc;

    /** A token made of good claims for a sign-in. */
    private interface Forgery extends BiFunction<FakeProvider, JWTClaimsSet.Builder, String> {}

    @Test
    @Rule("IDN-1")
    void aGoodOneLetsInWithItsRoles() {
        String subject = UUID.randomUUID().toString();

        MvcTestResult answer =
                new Browser(portal)
                        .signIn(nonce -> PROVIDER.signed(PROVIDER.idToken(subject, nonce).build()));

        assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/");
        assertThat(sessions.of(person(subject))).hasSize(1);
        assertThat(grants.of(person(subject))).containsExactly(new Grant(Role.VIEWER, null));
    }

    @Test
    @Rule("IDN-1")
    void theWayBackLeadsNobodyInTwice() {
        String subject = UUID.randomUUID().toString();
        MvcTestResult first =
                new Browser(portal)
                        .signIn(nonce -> PROVIDER.signed(PROVIDER.idToken(subject, nonce).build()));
        URI address = URI.create("/login/oauth2/code/keycloak?code=any&state=known");
        var anybody = ApiClient.anonymous(portal);

        assertThat(anybody.get().uri(address).session(Browser.session(first)))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/");
        String once = "/login/oauth2/code/keycloak?state=known&error=once_more";
        assertThat(anybody.get().uri(address)).hasStatus(302).redirectedUrl().isEqualTo(once);
        assertThat(anybody.get().uri(URI.create(once)))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/signed-out?why=again");
        assertThat(sessions.of(person(subject))).hasSize(1);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery(
                        "expired",
                        "refused",
                        (p, t) -> p.signed(t.issueTime(ago(600)).expirationTime(ago(120)).build())),
                forgery(
                        "without an end",
                        "refused",
                        (p, t) -> p.signed(t.expirationTime(null).build())),
                forgery(
                        "for another client",
                        "refused",
                        (p, t) -> p.signed(t.audience("another").build())),
                forgery(
                        "of another issuer",
                        "refused",
                        (p, t) -> p.signed(t.issuer("http://localhost:1/another").build())),
                forgery(
                        "for another sign-in",
                        "refused",
                        (p, t) -> p.signed(t.claim("nonce", "another").build())),
                forgery(
                        "for no sign-in",
                        "refused",
                        (p, t) -> p.signed(t.claim("nonce", null).build())),
                forgery(
                        "without a subject",
                        "refused",
                        (p, t) -> p.signed(t.subject(null).build())),
                forgery("unsigned", "refused", (_, t) -> FakeProvider.unsigned(t.build())),
                forgery(
                        "signed with the public key",
                        "refused",
                        (p, t) -> p.signedWithThePublicKey(t.build())),
                forgery("signed by another", "refused", (p, t) -> p.signedByAnother(t.build())),
                forgery("altered", "refused", (p, t) -> altered(p.signed(t.build()))),
                forgery(
                        "without auth_time",
                        "stale",
                        (p, t) -> p.signed(t.claim("auth_time", null).build())),
                forgery("signed on in the future", "stale", (p, t) -> p.signed(at(t, -120))),
                forgery(
                        "signed on eleven hours ago",
                        "stale",
                        (p, t) -> p.signed(at(t, Duration.ofHours(11).toSeconds()))));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    @Rule("IDN-1")
    void anyOtherIsRefusedAndNothingIsEntered(String why, Forgery forgery) {
        String subject = UUID.randomUUID().toString();

        MvcTestResult answer =
                new Browser(portal)
                        .signIn(nonce -> forgery.apply(PROVIDER, PROVIDER.idToken(subject, nonce)));

        assertThat(answer).hasStatus(302).redirectedUrl().isEqualTo("/signed-out?why=" + why);
        assertThat(
                        jdbc.sql("select count(*) from portal_session where subject = ?")
                                .param(subject)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(grants.of(person(subject))).isEmpty();
    }

    private static Arguments forgery(String name, String why, Forgery forgery) {
        return argumentSet(name, why, forgery);
    }

    private static JWTClaimsSet at(JWTClaimsSet.Builder token, long secondsAgo) {
        return token.claim("auth_time", Instant.now().minusSeconds(secondsAgo).getEpochSecond())
                .build();
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    /** The payload of one token with a character more, under the signature it had. */
    private static String altered(String token) {
        String[] parts = token.split("\\.");
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String more = payload.replace("/colorguard/*/viewer", "/colorguard/*/administrator");
        parts[1] =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(more.getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    private static PersonId person(String subject) {
        return new PersonId(PROVIDER.issuer(), subject);
    }
}
