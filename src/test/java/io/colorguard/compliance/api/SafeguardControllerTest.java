package io.colorguard.compliance.api;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Rule("CMP-3")
class SafeguardControllerTest {

    @Autowired WebApplicationContext portal;

    String all;

    @BeforeEach
    void aFlag() {
        FlagScene scene = new FlagScene(portal).with(content("checkout"));
        all = "/api/v1/workspaces/" + scene.workspace.key() + "/flags/checkout/safeguards";
    }

    @Test
    void isWrittenReadAndTakenAway() {
        assertThat(put("developer1", "rollback", "{\"words\": \"Kill it\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"kind": "rollback", "words": "Kill it", "link": null, "by": "developer1"}
                        """);
        put("developer1", "monitoring", "{\"words\": \"Board\", \"link\": \"https://a.b/c\"}");
        assertThat(as("viewer").get().uri(all))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        [{"kind": "rollback"}, {"kind": "monitoring", "link": "https://a.b/c"}]
                        """);

        assertThat(as("developer1").delete().uri(all + "/rollback?reason=Wrong")).hasStatus(204);
        assertThat(as("viewer").get().uri(all))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    developer1 | rollback | {}                                     | 422 | words
                    developer1 | rollback | {"words": "a", "link": "javascript:b"} | 422 | link
                    developer1 | luck     | {"words": "a"}                         | 404 |
                    viewer     | rollback | {"words": "a"}                         | 403 |
                    """)
    void refusesWithFieldAndRule(String who, String kind, String body, int status, String field) {
        MvcTestResult answer = put(who, kind, body);
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.rule").isNotNull();
        if (field != null) {
            assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
        }
    }

    @Test
    void isNotTakenAwayWithoutAReason() {
        put("developer1", "rollback", "{\"words\": \"Kill it\"}");
        assertThat(as("developer1").delete().uri(all + "/rollback"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("reason");
    }

    @Rule("IDN-3")
    @Test
    void aFlagOfAnotherWorkspaceIsMissing() {
        String other = new FlagScene(portal).workspace.key().value();
        String there = "/api/v1/workspaces/" + other + "/flags/checkout/safeguards";
        assertThat(as("viewer").get().uri(there)).hasStatus(404);
        assertThat(as("viewer").get().uri(there.replace(other, "no-such"))).hasStatus(404);
        assertThat(as("viewer").get().uri(there.replace("checkout", "1"))).hasStatus(404);
    }

    private MvcTestResult put(String who, String kind, String body) {
        return as(who).put()
                .uri(all + "/" + kind)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MockMvcTester as(String who) {
        return ApiClient.as(who, portal);
    }
}
