package io.colorguard.identity.sso;

import io.colorguard.ApiClient;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody's browser, led to {@link FakeProvider} and back. */
final class Browser {

    private final MockMvcTester portal;

    Browser(WebApplicationContext portal) {
        this.portal = ApiClient.anonymous(portal);
    }

    /**
     * Begins a sign-in, lets the provider answer with what this makes of the nonce, and returns.
     */
    MvcTestResult signIn(Function<String, String> idToken) {
        MvcTestResult begun = portal.get().uri("/oauth2/authorization/keycloak").exchange();
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(
                                URI.create(
                                        Objects.requireNonNull(
                                                begun.getResponse().getRedirectedUrl())))
                        .build()
                        .getQueryParams()
                        .toSingleValueMap();
        FakeProvider.RUNNING.says(FakeProvider.Answer.tokens(idToken.apply(asked.get("nonce"))));
        return portal.get()
                .uri("/login/oauth2/code/keycloak?code=any&state={state}", decoded(asked))
                .session((MockHttpSession) Objects.requireNonNull(begun.getRequest().getSession()))
                .exchange();
    }

    /** Signs in as somebody of whom the provider says no more than it must. */
    MockHttpSession enter(String subject) {
        FakeProvider provider = FakeProvider.RUNNING;
        return session(signIn(nonce -> provider.signed(provider.idToken(subject, nonce).build())));
    }

    private static String decoded(Map<String, String> asked) {
        return URLDecoder.decode(asked.get("state"), StandardCharsets.UTF_8);
    }

    static MockHttpSession session(MvcTestResult answer) {
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    }
}
