package io.colorguard.workspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class WorkspaceControllerTest {

    private static final String BODY =
            """
            {"key": "%s", "name": "Cards",
             "environments": [{"key": "prod", "name": "production", "tier": "production"},
                              {"key": "dev", "name": "dev", "tier": "development"}],
             "trafficTypes": [{"key": "user", "name": "User"}]}
            """;

    @Autowired WebApplicationContext portal;

    final String key = "api-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void administratorsCreateWorkspaces() {
        MvcTestResult created = post("admin", BODY.formatted(key));
        assertThat(created).hasStatus(201).hasHeader("Location", "/api/v1/workspaces/" + key);
        assertThat(created).bodyJson().extractingPath("$.environments[0].key").isEqualTo("dev");
        assertThat(get("viewer", key)).hasStatusOk();
        assertThat(get("viewer", key))
                .bodyJson()
                .extractingPath("$.trafficTypes[0].name")
                .isEqualTo("User");
    }

    @Test
    void listsWhatMayBeSeen() {
        post("admin", BODY.formatted(key));
        assertThat(ApiClient.as("viewer", portal).get().uri("/api/v1/workspaces?size=500"))
                .bodyJson()
                .extractingPath("$.workspaces[*].key")
                .asArray()
                .contains(key);
        assertThat(ApiClient.as("viewer", portal).get().uri("/api/v1/workspaces?size=501"))
                .hasStatus(422);
    }

    @Rule("IDN-2")
    @Test
    void developersDoNotCreateWorkspaces() {
        assertThat(post("developer1", BODY.formatted(key))).hasStatus(403);
        assertThat(get("admin", key)).hasStatus(404);
    }

    @Rule("IDN-3")
    @ParameterizedTest
    @CsvSource({"no-such", "NotAKey", "x"})
    void missingAndImpossibleAreTheSame(String other) {
        assertThat(get("viewer", other)).hasStatus(404);
    }

    @Rule("IDN-3")
    @Test
    void nobodyIsToldNothing() {
        assertThat(ApiClient.anonymous(portal).get().uri("/api/v1/workspaces")).hasStatus(401);
    }

    @Rule("CFG-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                                  | 422
                    {"key": "a b", "name": "A"}                                         | 422
                    {"key": "cards", "name": ""}                                        | 422
                    {"key": "cards", "name": "A", "environments": [{"key": "dev"}]}     | 422
                    {"key": "cards", "name": "A", "environments": [{"key": "dev", "name": "d", "tier": "qa"}]} | 422
                    {"key":                                                             | 400
                    """)
    void refusesWhatCannotBe(String body, int status) {
        assertThat(post("admin", body)).hasStatus(status);
    }

    @Rule("CFG-6")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "environments": [null]                                   | environments[0]  | en | null
                    "environments": [{"key": "d", "name": "d", "tier": "development"}, null] | environments[1] | es | quítelo
                    "trafficTypes": [null]                                   | trafficTypes[0]  | en | take it out
                    """)
    void refusesANullAmongItsPartsByField(
            String parts, String field, String language, String word) {
        MvcTestResult refused =
                ApiClient.as("admin", portal)
                        .post()
                        .uri("/api/v1/workspaces")
                        .header("Accept-Language", language)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"key\": \"" + key + "\", \"name\": \"A\", " + parts + "}")
                        .exchange();

        assertThat(refused).hasStatus(422).bodyText().contains("\"" + field + "\"", word);
        assertThat(get("admin", key)).hasStatus(404);
    }

    @Test
    void aKeyIsGivenOnce() {
        post("admin", BODY.formatted(key));
        assertThat(post("admin", BODY.formatted(key))).hasStatus(409);
    }

    private MvcTestResult post(String person, String body) {
        return ApiClient.as(person, portal)
                .post()
                .uri("/api/v1/workspaces")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String person, String workspace) {
        return ApiClient.as(person, portal).get().uri("/api/v1/workspaces/" + workspace).exchange();
    }
}
