package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.Rule;
import io.colorguard.Together;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Two tabs of a browser return from the provider while the session they share is replaced. */
@ProviderTest
@Rule("IDN-6")
class TwoReturnsTest {

    private static final String CALLBACK = "/login/oauth2/code/keycloak";

    @Autowired WebApplicationContext web;

    MockMvcTester portal;
    String subject;

    /** The cookie, which all tabs send and the last answer sets. */
    volatile MockHttpSession cookie;

    @BeforeEach
    void aBrowser() {
        portal = ApiClient.anonymous(web);
        subject = UUID.randomUUID().toString();
        cookie = new Shared();
    }

    @RepeatedTest(25)
    void eachArrivesAtItsPage() throws Exception {
        String one = begin("/actuator/env?tab=one");
        String two = begin("/actuator/env?tab=two");

        assertThat(Together.race(3_000, () -> comeBack(one), () -> comeBack(two)))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("/actuator/env?tab=one"),
                        second -> assertThat(second).endsWith("/actuator/env?tab=two"));
    }

    @Test
    void theLaterOneComesOnceMoreWithTheNewSession() {
        MockHttpSession before = cookie;
        String one = begin("/actuator/env?tab=one");
        String two = begin("/actuator/env?tab=two");
        comeBack(one);
        assertThat(before.isInvalid()).isTrue();

        String answer = send(before, CALLBACK + "?code=any&state={state}", two);

        assertThat(answer).startsWith(CALLBACK).contains("error=once_more").doesNotContain("code=");
        assertThat(follow(answer)).endsWith("/actuator/env?tab=two");
    }

    @Test
    void whoHasNoSessionThenBeginsAnew() {
        String one = begin("/actuator/env?tab=one");
        cookie.invalidate();

        assertThat(comeBack(one)).isEqualTo("/signed-out?why=again");
    }

    @Test
    void aForeignSignInIsNotTriedOnceMore() {
        String attackers = begin("/actuator/env?tab=one");
        cookie = new Shared();
        begin("/actuator/env?tab=two");

        assertThat(send(cookie, CALLBACK + "?code=any&state={state}", attackers))
                .isEqualTo("/signed-out?why=again");
    }

    /** Asks for a page, is sent to the provider, and answers the state it was sent with. */
    private String begin(String page) {
        portal.get().uri(page).accept("text/html").session(cookie).exchange();
        String address = send(cookie, "/oauth2/authorization/keycloak");
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(URI.create(address))
                        .build()
                        .getQueryParams()
                        .toSingleValueMap();
        String state = decoded(asked.get("state"));
        FakeProvider provider = FakeProvider.RUNNING;
        String idToken =
                provider.signed(provider.idToken(subject, decoded(asked.get("nonce"))).build());
        provider.says(code(state), FakeProvider.Answer.tokens(idToken));
        return state;
    }

    /** Returns with the provider's code, and goes on until a page of the portal is reached. */
    private String comeBack(String state) {
        return follow(send(cookie, CALLBACK + "?code=" + code(state) + "&state={state}", state));
    }

    private String follow(String address) {
        return address.startsWith(CALLBACK)
                ? send(cookie, URI.create(address).getPath() + "?" + URI.create(address).getQuery())
                : address;
    }

    private String send(MockHttpSession sent, String address, Object... values) {
        var answer = portal.get().uri(address, values).session(sent).exchange();
        HttpSession session = answer.getRequest().getSession(false);
        if (session != null && session != sent) {
            cookie = (MockHttpSession) session;
        }
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static String code(String state) {
        return Integer.toHexString(state.hashCode());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A session that several requests may use at once, as a server's. */
    private static final class Shared extends MockHttpSession {

        @Override
        public synchronized Object getAttribute(String name) {
            return super.getAttribute(name);
        }

        @Override
        public synchronized void setAttribute(String name, Object value) {
            super.setAttribute(name, value);
        }

        @Override
        public synchronized void removeAttribute(String name) {
            super.removeAttribute(name);
        }

        @Override
        public synchronized void invalidate() {
            super.invalidate();
        }
    }
}
