package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.SignedIn;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class DoorsTest {

    @Autowired WebApplicationContext portal;
    MockMvcTester anonymous;

    @BeforeEach
    void client() {
        anonymous = ApiClient.anonymous(portal);
    }

    @Test
    @Rule("IDN-1")
    void theApiAsksForAToken() {
        assertThat(anonymous.get().uri("/api/v1/workspaces"))
                .hasStatus(401)
                .headers()
                .hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"colorguard\"");
    }

    @ParameterizedTest
    @Rule("IDN-1")
    @ValueSource(
            strings = {
                "Bearer demo-nobody",
                "Bearer ",
                "Bearer demo-developer1x",
                "bearer DEMO-ADMIN",
                "Bearer cg_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void theApiRefusesWrongTokens(String header) {
        assertThat(
                        anonymous
                                .get()
                                .uri("/api/v1/workspaces")
                                .header(HttpHeaders.AUTHORIZATION, header))
                .hasStatus(401)
                .headers()
                .hasValue(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"colorguard\", error=\"invalid_token\"");
    }

    @Test
    void theApiTakesNoPasswordAndNoSession() {
        assertThat(
                        anonymous
                                .get()
                                .uri("/api/v1/workspaces")
                                .session(signIn("admin"))
                                .header(HttpHeaders.AUTHORIZATION, "Basic YWRtaW46"))
                .hasStatus(401);
    }

    @Test
    @Rule("IDN-4")
    void theDemoTokenLetsIn() {
        assertThat(ApiClient.as("viewer", portal).get().uri("/api/v1/openapi")).hasStatusOk();
    }

    @ParameterizedTest
    @Rule("IDN-4")
    @CsvSource(
            textBlock =
                    """
                    127.0.0.1, localhost,         ,                401
                    127.8.9.1, 127.0.0.1,         ,                401
                    0:0:0:0:0:0:0:1, [::1],       ,                401
                    127.0.0.1, portal.localhost,  ,                401
                    10.1.2.3,  localhost,         ,                403
                    127.0.0.1, evil.example,      ,                403
                    127.0.0.1, 127.0.0.1.evil.example, ,           403
                    127.0.0.1, localhost.evil.example, ,           403
                    127.0.0.1, localhost,         X-Forwarded-For, 403
                    127.0.0.1, localhost,         Forwarded,       403
                    """)
    void theDemoAnswersThisMachineOnly(
            String from, String host, @Nullable String header, int status) {
        var request = anonymous.get().uri("/api/v1/workspaces");
        request.with(r -> {
            r.setRemoteAddr(from);
            r.setServerName(host);
            if (header != null) {
                r.addHeader(header, "127.0.0.1");
            }
            return r;
        });
        assertThat(request).hasStatus(status);
    }

    @Test
    @Rule("IDN-4")
    void theDemoSignsInWhoeverIsPicked() {
        assertThat(
                        signIn("developer2")
                                .getAttribute(
                                        HttpSessionSecurityContextRepository
                                                .SPRING_SECURITY_CONTEXT_KEY))
                .asInstanceOf(InstanceOfAssertFactories.type(SecurityContext.class))
                .extracting(SecurityContext::getAuthentication)
                .asInstanceOf(InstanceOfAssertFactories.type(SignedIn.class))
                .extracting(SignedIn::getName)
                .isEqualTo("developer2");
    }

    @Test
    void signingInNeedsTheFormsOwnToken() {
        assertThat(anonymous.post().uri("/demo/sign-in").param("user", "admin")).hasStatus(403);
    }

    @Test
    void strangersAreSentBackToTheSignInPage() {
        assertThat(anonymous.post().uri("/demo/sign-in").param("user", "mallory").with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/sign-in?error");
    }

    @Test
    void pagesAndWhatIsUnknownLeadToTheSignInPage() {
        assertThat(anonymous.get().uri("/actuator/env").accept("text/html"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/sign-in");
    }

    /** The pages answer, in words; their servlet is what a mock request does not find. */
    @Test
    void anAddressThatLeadsNowhereReachesThePages() {
        assertThat(anonymous.get().uri("/w/nowhere/nothing").session(signIn("viewer")))
                .hasFailed()
                .failure()
                .hasMessageContaining("springServlet");
    }

    @Test
    void theStateOfHealthIsOpen() {
        assertThat(anonymous.get().uri("/actuator/health")).hasStatusOk();
    }

    @Test
    void pagesSayWhatTheBrowserMayLoad() {
        MvcTestResult answer = anonymous.get().uri("/actuator/health").exchange();
        assertThat(answer)
                .headers()
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Cross-Origin-Resource-Policy", "same-origin")
                .containsHeaders("Content-Security-Policy", "X-Request-Id");
    }

    @Test
    @Rule("SEC-1")
    void scriptsRunOnlyWhereTheAnswerNamesThem() {
        assertThat(anonymous.get().uri("/actuator/health"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values ->
                                assertThat(values)
                                        .singleElement(InstanceOfAssertFactories.STRING)
                                        .contains(
                                                "default-src 'self';",
                                                "object-src 'none'",
                                                "base-uri 'self'",
                                                "form-action 'self'",
                                                "frame-ancestors 'none'")
                                        .containsPattern(
                                                "script-src 'self' 'nonce-[^']{20,}' 'unsafe-eval';"));
    }

    @Test
    @Rule("SEC-1")
    void theApiGivesABrowserNothingToLoad() {
        assertThat(anonymous.get().uri("/api/v1/workspaces"))
                .headers()
                .hasValue("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @Rule("SEC-1")
    @ValueSource(strings = {"GET", "OPTIONS", "POST"})
    void noOtherOriginMayRead(String method) {
        assertThat(
                        anonymous
                                .method(HttpMethod.valueOf(method))
                                .uri("/api/v1/workspaces")
                                .header(HttpHeaders.ORIGIN, "https://evil.example")
                                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET"))
                .headers()
                .doesNotContainHeaders(
                        HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
                        HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
    }

    @ParameterizedTest
    @Rule("SEC-1")
    @ValueSource(strings = {"/actuator/health", "/api/v1/workspaces", "/w/x"})
    void behindTlsBrowsersComeBackByTlsOnly(String address) {
        assertThat(anonymous.get().uri(address).secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @ParameterizedTest
    @Rule("SEC-1")
    @CsvSource({"/logout, true", "/signed-out, true", "/actuator/health, false", "/w/x, false"})
    void atTheEndOfASessionBrowsersForgetWhatPagesKept(String address, boolean end) {
        var answer = anonymous.get().uri(address).secure(true).exchange();

        assertThat(answer.getResponse().getHeader("Clear-Site-Data"))
                .isEqualTo(end ? "\"storage\"" : null);
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        MvcTestResult asked =
                anonymous.get().uri("/actuator/env?of=mine").accept("text/html").exchange();
        var session = (MockHttpSession) Objects.requireNonNull(asked.getRequest().getSession());

        assertThat(
                        anonymous
                                .post()
                                .uri("/demo/sign-in")
                                .session(session)
                                .param("user", "viewer")
                                .with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("http://localhost/actuator/env?of=mine");
    }

    private MockHttpSession signIn(String user) {
        MvcTestResult answer =
                anonymous.post().uri("/demo/sign-in").param("user", user).with(csrf()).exchange();
        assertThat(answer).hasStatus(302);
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }
}
