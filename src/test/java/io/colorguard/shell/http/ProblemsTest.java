package io.colorguard.shell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ProblemsTest {

    @Autowired WebApplicationContext portal;
    MockMvcTester api;

    @BeforeEach
    void client() {
        api = ApiClient.as("developer1", portal);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    INVALID,   422, invalid
                    CONFLICT,  409, conflict
                    FORBIDDEN, 403, forbidden
                    NOT_FOUND, 404, not-found
                    TOO_LARGE, 413, too-large
                    """)
    void theKindOfARefusalDecidesTheStatus(String kind, int status, String type) {
        MvcTestResult answer = api.get().uri("/api/v1/trial/refused/" + kind).exchange();
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "urn:colorguard:problem:%s", "status": %d,
                         "rule": "CFG-1", "field": "treatments[1].name"}
                        """
                                .formatted(type, status));
    }

    @Test
    void refusalsSpeakTheLanguageThatIsAskedFor() {
        assertThat(
                        api.get()
                                .uri("/api/v1/trial/refused/FORBIDDEN")
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr, es-MX;q=0.8, en;q=0.5"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("Esto requiere otro rol en el espacio de trabajo: Aprobación");
        assertThat(
                        api.get()
                                .uri("/api/v1/trial/refused/FORBIDDEN")
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("Approver, Compliance officer");
    }

    @Test
    void severalReasonsAreAllTold() {
        assertThat(api.get().uri("/api/v1/trial/several"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"rule": "CFG-1", "errors": [{"rule": "CFG-1", "field": "a"},
                                                     {"rule": "CFG-4", "field": "b"}]}
                        """);
    }

    @Test
    void whatNobodyForesawIsToldByAnIdAlone() {
        MvcTestResult answer = api.get().uri("/api/v1/trial/broken").exchange();
        assertThat(answer).hasStatus(500);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(answer.getResponse().getHeader("X-Request-Id"));
        assertThat(answer).bodyText().doesNotContain("secret of the house", "Exception", "at io.");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '{"name": "a", "size": 0',    application/json, 400
                    '{"name": "a", "size": "x"}', application/json, 400
                    '',                           application/json, 400
                    '<thing/>',                   application/xml,  415
                    """)
    void whatCannotBeReadIsRefused(String body, String type, int status) {
        assertThat(
                        api.post()
                                .uri("/api/v1/trial/things")
                                .contentType(MediaType.parseMediaType(type))
                                .content(body))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "later"})
    void aDatabaseThatIsAwayIsToldAsSuch(String when) {
        MvcTestResult answer = api.get().uri("/api/v1/trial/unavailable/" + when).exchange();
        assertThat(answer).hasStatus(503).headers().hasValue(HttpHeaders.RETRY_AFTER, "10");
        assertThat(answer).bodyText().contains("again").doesNotContain("jdbc");
    }

    @Test
    void anAddressThatIsNotUtf8IsMalformed() {
        assertThat(api.get().uri("/api/v1/trial/undecodable"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:colorguard:problem:malformed");
    }

    @Test
    void aWrongMethodIsToldWhichOnesThereAre() {
        assertThat(api.delete().uri("/api/v1/trial/things"))
                .hasStatus(405)
                .headers()
                .hasValue(HttpHeaders.ALLOW, "POST");
    }

    @Test
    void anotherContentTypeIsNotToBeHad() {
        assertThat(
                        api.post()
                                .uri("/api/v1/trial/files")
                                .accept(MediaType.IMAGE_PNG)
                                .contentType(MediaType.MULTIPART_FORM_DATA))
                .hasStatus4xxClientError();
    }

    @Test
    @Rule("IDN-3")
    void unknownAddressesAreProblemsNotPages() {
        assertThat(api.get().uri("/api/v1/no/such/thing"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    @Rule("IDN-1")
    void aMissingTokenIsAProblemToo() {
        assertThat(ApiClient.anonymous(portal).get().uri("/api/v1/trial/several"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:colorguard:problem:unauthenticated");
    }

    @Test
    void aBodyOverAMebibyteIsTooLarge() {
        String name = "x".repeat(1 << 20);
        assertThat(
                        api.post()
                                .uri("/api/v1/trial/things")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\": \"" + name + "\", \"size\": 0}"))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theDocumentDescribesTokenAndProblem() {
        assertThat(ApiClient.anonymous(portal).get().uri("/api/v1/openapi"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"info": {"title": "Colorguard"},
                         "components": {"securitySchemes": {"token": {"scheme": "bearer"}},
                                        "schemas": {"Problem": {"type": "object"}}}}
                        """);
    }
}
