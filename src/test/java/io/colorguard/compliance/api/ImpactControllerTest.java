package io.colorguard.compliance.api;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.compliance.ImpactScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Rule("CMP-5")
class ImpactControllerTest {

    private static final String GOOD =
            """
            {"metric": "Conversion", "unit": "%", "wanted": "up", "baseline": 2.50, "observed": 1e1,
             "from": "2026-03-02", "until": "2026-03-09T12:00:00Z", "source": "Board 7",
             "confidence": "high"}
            """;

    @Autowired WebApplicationContext portal;

    String all;

    @BeforeEach
    void aFlag() {
        FlagScene scene = new FlagScene(portal).with(content("checkout"));
        all = "/api/v1/workspaces/" + scene.workspace.key() + "/flags/checkout/impact";
    }

    @Test
    void isReportedReadAndWithdrawn() {
        MvcTestResult made = post("developer1", GOOD);
        assertThat(made).hasStatus(201).hasHeader("Location", all + "/1");
        assertThat(made)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"number": 1, "metric": "Conversion", "unit": "%", "wanted": "up",
                         "baseline": 2.5, "observed": 10, "move": "wanted",
                         "from": "2026-03-02T00:00:00Z", "until": "2026-03-09T12:00:00Z",
                         "source": "Board 7", "confidence": "high", "change": null, "way": "api",
                         "by": "developer1", "withdrawn": null}
                        """);
        assertThat(as("developer1").delete().uri(all + "/1?reason=Wrong"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"withdrawn": {"reason": "Wrong", "by": "developer1"}}
                        """);
        assertThat(as("viewer").get().uri(all))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"measurements": [{"number": 1}], "page": 0, "size": 50, "total": 1}
                        """);
        assertThat(as("viewer").get().uri(all + "/1")).hasStatusOk();
        assertThat(as("viewer").get().uri(all + "/2")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    developer1 | {}                   | 422 | metric
                    developer1 | {"metric": "a"}      | 422 | unit
                    viewer     | {}                   | 403 |
                    """)
    void refusesWithFieldAndRule(String who, String body, int status, String field) {
        MvcTestResult answer = post(who, body);
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.rule").isNotNull();
        if (field != null) {
            assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
        }
    }

    @Test
    void aFileIsKeptAsAWhole() {
        String rows =
                "Conversion,%,up,2.5,2.75,2026-03-02,2026-03-09,Board 7,high,\n"
                        + "Revenue,EUR,up,100,120,2026-03-02,2026-03-09,Board 7,high,\n";
        assertThat(bring(rows)).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(2);
        MvcTestResult again = bring(rows);
        assertThat(again).hasStatus(422).bodyJson().extractingPath("$.rule").isEqualTo("CMP-5");
        assertThat(again).bodyText().contains("lines[2].metric", "Line 3: the metric");
        assertThat(as("developer1").post().multipart().uri(all + "/imports"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=501", "page=-1", "page=2147483647&size=500"})
    void aPageHasItsBounds(String query) {
        assertThat(as("viewer").get().uri(all + "?" + query))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("CMP-5");
    }

    @Rule("IDN-3")
    @Test
    void aFlagOfAnotherWorkspaceIsMissing() {
        String other = new FlagScene(portal).workspace.key().value();
        String there = "/api/v1/workspaces/" + other + "/flags/checkout/impact";
        assertThat(as("viewer").get().uri(there)).hasStatus(404);
        assertThat(as("viewer").get().uri(there.replace(other, "no-such"))).hasStatus(404);
    }

    private MvcTestResult bring(String rows) {
        byte[] file = (ImpactScene.HEADER + rows).getBytes(UTF_8);
        return as("developer1")
                .post()
                .multipart()
                .uri(all + "/imports")
                .file(new MockMultipartFile("file", "impact.csv", "text/csv", file))
                .exchange();
    }

    private MvcTestResult post(String who, String body) {
        return as(who).post()
                .uri(all)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MockMvcTester as(String who) {
        return ApiClient.as(who, portal);
    }
}
