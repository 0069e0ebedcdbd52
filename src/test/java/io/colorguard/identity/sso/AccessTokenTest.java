package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jwt.JWTClaimsSet;
import io.colorguard.ApiClient;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What the API makes of an access token. */
@ProviderTest
@Rule("IDN-8")
class AccessTokenTest {

    private static final FakeProvider PROVIDER = FakeProvider.RUNNING;

    @Autowired WebApplicationContext portal;
    MockMvcTester anonymous;
    String workspace;
    String subject;

    /** A token made of good claims of an API client. */
    private interface Forgery extends BiFunction<FakeProvider, JWTClaimsSet.Builder, String> {}

    @BeforeEach
    void aWorkspaceAndAClient() {
        anonymous = ApiClient.anonymous(portal);
        workspace = new FlagScene(portal).workspace.key().value();
        subject = UUID.randomUUID().toString();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery(
                        "expired",
                        (p, t) -> p.signed(t.issueTime(ago(600)).expirationTime(ago(120)).build())),
                forgery("without an end", (p, t) -> p.signed(t.expirationTime(null).build())),
                forgery("not valid yet", (p, t) -> p.signed(t.notBeforeTime(ago(-300)).build())),
                forgery("for another audience", (p, t) -> p.signed(t.audience("account").build())),
                forgery("for no audience", (p, t) -> p.signed(t.audience((String) null).build())),
                forgery(
                        "of another issuer",
                        (p, t) -> p.signed(t.issuer("http://localhost:1/another").build())),
                forgery("unsigned", (_, t) -> FakeProvider.unsigned(t.build())),
                forgery(
                        "signed with the public key",
                        (p, t) -> p.signedWithThePublicKey(t.build())),
                forgery("signed by another", (p, t) -> p.signedByAnother(t.build())),
                forgery("without a scope", (p, t) -> p.signed(t.claim("scope", null).build())),
                forgery(
                        "with scopes of others",
                        (p, t) ->
                                p.signed(t.claim("scope", "openid email EXPORT exports").build())),
                forgery("without a group", (p, t) -> p.signed(t.claim("groups", null).build())),
                forgery(
                        "of a person",
                        (p, t) ->
                                p.signed(
                                        t.claim("groups", List.of("/colorguard/*/administrator"))
                                                .build())),
                forgery(
                        "with a group of others",
                        (p, t) ->
                                p.signed(
                                        t.claim("groups", List.of("/others/*/api-client"))
                                                .build())),
                forgery("of no client", (p, t) -> p.signed(t.claim("azp", null).build())),
                forgery("without a subject", (p, t) -> p.signed(t.subject(null).build())),
                forgery("an ID token", (p, _) -> p.signed(p.idToken("somebody", "n").build())));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void anyOtherIsRefused(Forgery forgery) {
        String token =
                forgery.apply(PROVIDER, PROVIDER.accessToken(subject, workspace, "export import"));

        assertThat(get("", token))
                .hasStatus(401)
                .headers()
                .hasValue(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"colorguard\", error=\"invalid_token\"");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    export,             200, 403, 403
                    import,             403, 200, 403
                    export import,      200, 200, 403
                    metrics,            403, 403, 403
                    deployments foreign, 403, 403, 201
                    """)
    void aGoodOneDoesWhatItsScopesSay(
            String scope, int export, int checkFiles, int reportDeployments) {
        String token = good(workspace, scope);

        assertThat(get("", token)).hasStatusOk();
        assertThat(get("/export/dev", token)).hasStatus(export);
        assertThat(checkFiles(workspace, token)).hasStatus(checkFiles);
        assertThat(reportDeployment(token)).hasStatus(reportDeployments);
    }

    @Test
    void aForeignWorkspaceIsMissing() {
        String token = good("ws-another", "export import");
        String missing = "ws-missing";

        assertThat(get("", token)).hasStatus(404);
        assertThat(get("/export/dev", token)).hasStatus(404);
        assertThat(checkFiles(workspace, token)).hasStatus(404);
        assertThat(checkFiles(missing, token)).hasStatus(404);
    }

    @Test
    void whatTheProviderTakesAwayIsGoneWithTheNextToken() {
        assertThat(get("", good(workspace, "export"))).hasStatusOk();

        assertThat(get("", good("ws-another", "export"))).hasStatus(404);
    }

    @Test
    void itOpensNoPage() {
        assertThat(
                        anonymous
                                .get()
                                .uri("/actuator/env")
                                .accept("text/html")
                                .header("Authorization", "Bearer " + good(workspace, "export")))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/oauth2/authorization/keycloak");
    }

    private String good(String in, String scope) {
        return PROVIDER.signed(PROVIDER.accessToken(subject, in, scope).build());
    }

    private MvcTestResult get(String path, String token) {
        return anonymous
                .get()
                .uri("/api/v1/workspaces/" + workspace + path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private MvcTestResult reportDeployment(String token) {
        return anonymous
                .post()
                .uri("/api/v1/workspaces/" + workspace + "/deployments")
                .contentType("application/json")
                .content(
                        """
                        {"environment": "dev", "contentHash": "%s", "kind": "plan",
                         "started": "2026-03-02T12:00:00Z", "finished": "2026-03-02T12:00:40Z",
                         "outcome": "succeeded"}
                        """
                                .formatted("0".repeat(64)))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private MvcTestResult checkFiles(String in, String token) {
        return anonymous
                .post()
                .uri("/api/v1/workspaces/" + in + "/imports?mode=check")
                .multipart()
                .file(
                        new MockMultipartFile(
                                "file", "a.tfvars", null, "feature_flags = []".getBytes()))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static Arguments forgery(String name, Forgery forgery) {
        return argumentSet(name, forgery);
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }
}
