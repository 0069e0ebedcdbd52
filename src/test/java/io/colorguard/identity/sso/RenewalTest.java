package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.colorguard.Rule;
import io.colorguard.identity.Grant;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.identity.security.OpenSessions;
import io.colorguard.identity.sso.FakeProvider.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;

/** What becomes of a session when the provider is asked about it. */
@ProviderTest
@Rule("IDN-6")
class RenewalTest {

    private static final FakeProvider PROVIDER = FakeProvider.RUNNING;

    @Autowired WebApplicationContext portal;
    @Autowired PortalSessions sessions;
    @Autowired OpenSessions open;
    @Autowired Renewal renewal;
    @Autowired Provider provider;
    @Autowired Grants grants;
    @Autowired Clock clock;

    String subject;
    MockHttpSession session;

    @BeforeEach
    void somebodySignsIn() {
        subject = UUID.randomUUID().toString();
        session = new Browser(portal).enter(subject);
        assertThat(sessions.of(person())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "invalid_token"})
    void endsWithTheProvidersOwn(String error) {
        askAfter(Duration.ofSeconds(40), Answer.error(400, error));

        assertThat(session.isInvalid()).isTrue();
        assertThat(sessions.of(person())).isEmpty();
    }

    @Test
    void endsWhereTheAnswerIsAboutSomebodyElse() {
        askAfter(Duration.ofSeconds(40), told(PROVIDER.idToken("somebody-else", "n").build()));

        assertThat(session.isInvalid()).isTrue();
        assertThat(sessions.of(person())).isEmpty();
        assertThat(grants.of(new PersonId(PROVIDER.issuer(), "somebody-else"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void goesOnWhileTheProviderIsDown(int status) {
        askAfter(Duration.ofSeconds(40), new Answer(status, "down"));

        assertThat(session.isInvalid()).isFalse();
        assertThat(grants.of(person())).containsExactly(new Grant(Role.VIEWER, null));
    }

    @Test
    void nobodyIsAskedAboutWhileTheProviderIsSilent() {
        var nowhere = new OAuth2ClientProperties();
        var keycloak = new OAuth2ClientProperties.Provider();
        keycloak.setIssuerUri("http://localhost:1");
        nowhere.getProvider().put(Provider.NAME, keycloak);
        var silent = new Provider(nowhere, "", _ -> null, clock);
        PROVIDER.says(Answer.error(400, "invalid_grant"));
        Clock due = Clock.offset(clock, Duration.ofSeconds(40));

        new AccessWatch(open, renewal, silent, due).watch();
        assertThat(session.isInvalid()).isFalse();
        new AccessWatch(open, renewal, provider, due).watch();

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void goesOnWithTheRolesOfTheAnswer() {
        JWTClaimsSet now =
                PROVIDER.idToken(subject, "n")
                        .claim("groups", List.of("/colorguard/loans/approver", "/admins"))
                        .build();

        askAfter(Duration.ofSeconds(40), told(now));

        assertThat(session.isInvalid()).isFalse();
        assertThat(grants.of(person()))
                .extracting(RoleClaim::group)
                .containsExactly("/colorguard/loans/approver");
    }

    @Test
    void takesNothingFromAnAnswerThatAnotherSigned() {
        JWTClaimsSet more =
                PROVIDER.idToken(subject, "n")
                        .claim("groups", List.of("/colorguard/*/administrator"))
                        .build();

        askAfter(Duration.ofSeconds(40), Answer.tokens(PROVIDER.signedByAnother(more)));

        assertThat(session.isInvalid()).isFalse();
        assertThat(grants.of(person())).containsExactly(new Grant(Role.VIEWER, null));
    }

    @Test
    void asksNobodyTwiceInHalfAMinute() {
        askAfter(Duration.ofSeconds(30), Answer.error(400, "invalid_grant"));

        assertThat(session.isInvalid()).isFalse();
    }

    private static Answer told(JWTClaimsSet claims) {
        return Answer.tokens(PROVIDER.signed(claims));
    }

    /** The portal's round, so long after the sign-in, meets a provider that says this. */
    private void askAfter(Duration later, Answer answer) {
        PROVIDER.says(answer);
        new AccessWatch(open, renewal, provider, Clock.offset(clock, later)).watch();
    }

    private PersonId person() {
        return new PersonId(PROVIDER.issuer(), subject);
    }
}
