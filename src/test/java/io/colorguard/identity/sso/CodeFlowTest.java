package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.ApiClient;
import io.colorguard.Rule;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.PortalSessions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** What binds the way to the provider and back to the browser that began it. */
@ProviderTest
@Rule("IDN-1")
class CodeFlowTest {

    private static final FakeProvider PROVIDER = FakeProvider.RUNNING;

    @Autowired WebApplicationContext web;
    @Autowired PortalSessions sessions;
    MockMvcTester portal;
    String subject;

    /** A sign-in that a browser has begun, with what the provider was asked for. */
    private record Begun(MockHttpSession session, Map<String, String> asked) {

        String state() {
            return Objects.requireNonNull(asked.get("state"));
        }
    }

    @BeforeEach
    void somebody() {
        portal = ApiClient.anonymous(web);
        subject = UUID.randomUUID().toString();
    }

    @Test
    void noTwoSignInsShareWhatBindsThem() {
        Begun one = begin();
        Begun two = begin();

        assertThat(Stream.of("state", "nonce", "code_challenge"))
                .allSatisfy(name ->
                        assertThat(one.asked().get(name))
                                .as(name)
                                .hasSizeGreaterThan(40)
                                .isNotEqualTo(two.asked().get(name)));
        assertThat(one.asked())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() throws NoSuchAlgorithmException {
        Begun begun = begin();
        comeBack(begun.session(), begun);

        String verifier = form(PROVIDER.asked()).get("code_verifier");
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(
                                Objects.requireNonNull(verifier)
                                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(begun.asked())
                .containsEntry(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .doesNotContainValue(verifier);
        assertThat(sessions.of(person())).hasSize(1);
    }

    @Test
    void aSignInThatAnotherBrowserBeganLetsNobodyIn() {
        Begun attackers = begin();
        Begun victims = begin();

        assertThat(comeBack(victims.session(), attackers))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/signed-out?why=again");
        assertThat(sessions.of(person())).isEmpty();
    }

    /** The second tab returns while the provider still answers for the first. */
    @Test
    void twoTabsThatReturnAtOnceArriveWhereEachWasGoing() {
        MockHttpSession session = new MockHttpSession();
        Begun one = begin(session, "/actuator/env?tab=one");
        Begun two = begin(session, "/actuator/env?tab=two");
        var second = new AtomicReference<MvcTestResult>();
        PROVIDER.meanwhile(() -> {
            second.set(comeBack(session, two));
            PROVIDER.says(FakeProvider.Answer.tokens(idToken(one)));
        });

        MvcTestResult first = comeBack(session, one);

        assertThat(first).redirectedUrl().endsWith("/actuator/env?tab=one");
        assertThat(second.get()).redirectedUrl().endsWith("/actuator/env?tab=two");
    }

    @Test
    void theProvidersTokensNeverReachTheBrowser() {
        Begun begun = begin();
        String idToken = idToken(begun);
        MvcTestResult back = comeBack(begun.session(), begun);
        MockHttpSession session = Browser.session(back);

        MockHttpServletResponse answer = back.getResponse();
        String sent =
                answer.getHeaderNames().stream()
                                .flatMap(name -> answer.getHeaders(name).stream())
                                .collect(Collectors.joining("\n"))
                        + new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(sent)
                .doesNotContain(
                        FakeProvider.ACCESS_TOKEN,
                        FakeProvider.REFRESH_TOKEN,
                        idToken.split("\\.")[2]);
        assertThat(names(session)).as("kept here").anyMatch(name -> name.contains("Provider"));
    }

    @Test
    void anIssuerThatNamesAnotherIsNoProvider() {
        var properties = new OAuth2ClientProperties();
        var registration = new OAuth2ClientProperties.Registration();
        registration.setClientId(FakeProvider.CLIENT);
        properties.getRegistration().put(Provider.NAME, registration);
        var impostor = new OAuth2ClientProperties.Provider();
        impostor.setIssuerUri(PROVIDER.issuer() + "/impostor");
        properties.getProvider().put(Provider.NAME, impostor);

        assertThatThrownBy(() ->
                        SsoSetup.clientRegistrations(properties)
                                .findByRegistrationId(Provider.NAME))
                .hasStackTraceContaining("did not match the requested issuer");
    }

    /** A tab asks for this page and is sent to the provider. */
    private Begun begin(MockHttpSession session, String page) {
        assertThat(portal.get().uri(page).accept("text/html").session(session)).hasStatus(302);
        return begin(session);
    }

    private Begun begin() {
        return begin(new MockHttpSession());
    }

    private Begun begin(MockHttpSession session) {
        MvcTestResult begun =
                portal.get().uri("/oauth2/authorization/keycloak").session(session).exchange();
        String address = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(URI.create(address))
                        .build()
                        .getQueryParams()
                        .toSingleValueMap();
        asked.replaceAll((_, value) -> decoded(value));
        return new Begun(Browser.session(begun), asked);
    }

    /** A browser with this session returns from a sign-in, its own or another's. */
    private MvcTestResult comeBack(MockHttpSession session, Begun from) {
        PROVIDER.says(FakeProvider.Answer.tokens(idToken(from)));
        return portal.get()
                .uri("/login/oauth2/code/keycloak?code=any&state={state}", from.state())
                .session(session)
                .exchange();
    }

    private String idToken(Begun begun) {
        return PROVIDER.signed(PROVIDER.idToken(subject, begun.asked().get("nonce")).build());
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> names(MockHttpSession session) {
        Enumeration<String> names = session.getAttributeNames();
        return Collections.list(names);
    }

    private PersonId person() {
        return new PersonId(PROVIDER.issuer(), subject);
    }
}
