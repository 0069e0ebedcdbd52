package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The doors with limits so low that a test reaches them. */
@DatabaseTest
@TestPropertySource(
        properties = {
            "colorguard.limits.sign-ins=3",
            "colorguard.limits.bad-tokens=3",
            "colorguard.limits.api-calls=4"
        })
@Rule("SEC-2")
class LimitedDoorsTest {

    @Autowired WebApplicationContext portal;

    @Test
    void whoeverSignsInAgainAndAgainWaits() {
        MockMvcTester anonymous = ApiClient.anonymous(portal);
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(anonymous, "127.0.0.2")).hasStatus(302);
        }

        MvcTestResult refused = signIn(anonymous, "127.0.0.2");

        assertThat(refused).hasStatus(429).headers().containsHeaders(HttpHeaders.RETRY_AFTER);
        assertThat(refused.getRequest().getSession(false))
                .satisfiesAnyOf(
                        session -> assertThat(session).isNull(),
                        session -> assertThat(session.getAttribute("colorguard.session")).isNull());
        assertThat(signIn(anonymous, "127.0.0.3")).hasStatus(302);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 127.0.1.1, Too many requests in a minute",
        "es, 127.0.1.2, Demasiadas solicitudes en un minuto"
    })
    void noTokenIsLookedAtAfterTooManyBadOnes(String language, String address, String title) {
        MockMvcTester anonymous = ApiClient.anonymous(portal);
        for (int i = 0; i < 3; i++) {
            assertThat(call(anonymous, "guess-" + i, address, language)).hasStatus(401);
        }

        MvcTestResult refused = call(anonymous, "demo-viewer", address, language);

        assertThat(refused)
                .hasStatus(429)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("urn:colorguard:problem:too-many", title, "SEC-2", "Retry-After");
        assertThat(refused).headers().containsHeaders(HttpHeaders.RETRY_AFTER);
        assertThat(call(anonymous, "demo-viewer", "127.0.1.9", language)).hasStatusOk();
    }

    @Test
    void aCallerHasOneLimitFromEveryAddress() {
        MockMvcTester anonymous = ApiClient.anonymous(portal);
        for (int i = 0; i < 4; i++) {
            assertThat(call(anonymous, "demo-operator", "127.0.2." + i, "en")).hasStatusOk();
        }

        assertThat(call(anonymous, "demo-operator", "127.0.2.9", "en")).hasStatus(429);
        assertThat(call(anonymous, "demo-reviewer", "127.0.2.9", "en")).hasStatusOk();
    }

    private static MvcTestResult signIn(MockMvcTester browser, String address) {
        return browser.post()
                .uri("/demo/sign-in")
                .param("user", "viewer")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static MvcTestResult call(
            MockMvcTester program, String token, String address, String language) {
        return program.get()
                .uri("/api/v1/workspaces")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .with(request -> {
                    request.setRemoteAddr(address);
                    request.addPreferredLocale(java.util.Locale.forLanguageTag(language));
                    return request;
                })
                .exchange();
    }
}
