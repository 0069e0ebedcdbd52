package io.colorguard.catalog.api;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
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
import org.springframework.http.HttpStatus;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class FlagControllerTest {

    @Autowired WebApplicationContext portal;

    FlagScene scene;

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
        scene.with(content("checkout").withOverride("prod", overriddenTo(25)), content("loans"));
    }

    @Test
    @Rule("CAT-4")
    void listsFlagsWithEveryEnvironmentInOneLook() {
        var json = json("?query=check");
        json.extractingPath("$.total").isEqualTo(1);
        json.extractingPath("$.flags[0].name").isEqualTo("checkout");
        json.extractingPath("$.flags[0].environments.prod.state").isEqualTo("live");
        json.extractingPath("$.flags[0].environments.prod.default_treatment").isEqualTo("off");
        json.extractingPath("$.flags[0].environments.prod.shares[0].size").isEqualTo(25);
    }

    @Test
    void pagesThroughTheList() {
        var json = json("?page=1&size=1&sort=-key");
        json.extractingPath("$.total").isEqualTo(2);
        json.extractingPath("$.flags[*].name").asArray().containsExactly("checkout");
    }

    @Test
    @Rule("CFG-7")
    void tellsAFlagFieldForFieldAndItsHashes() {
        var json = json("/checkout");
        json.extractingPath("$.name").isEqualTo("checkout");
        json.extractingPath("$.environment_configs.prod.rules[0].size").isEqualTo(25);
        json.extractingPath("$.definitions.prod.effective.rules[0].size").isEqualTo(25);
        json.extractingPath("$.definitions.prod.content_hash").asString().hasSize(64);
        json.extractingPath("$.definitions.prod.approval.approvers").asArray().hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                    200
                    ?size=500,             200
                    ?size=501,             422
                    ?size=0,               422
                    ?page=-1,              422
                    ?category=nonsense,    422
                    ?environment=nope,     422
                    ?environment=prod&environment=nope, 422
                    ?category=feature&stage=production&environment=prod, 200
                    /checkout,             200
                    /missing,              404
                    /1,                    404
                    """)
    void answersWithTheStatusOfTheRefusal(String address, int status) {
        assertThat(get("viewer", address)).hasStatus(HttpStatus.valueOf(status));
    }

    @ParameterizedTest
    @Rule("CAT-2")
    @CsvSource({"en, cannot be", "es, no puede ser"})
    void namesTheEnvironmentsThereAre(String language, String words) {
        assertThat(
                        ApiClient.as("viewer", portal)
                                .get()
                                .uri(address("?environment=nope"))
                                .header("Accept-Language", language))
                .hasStatus(422)
                .bodyText()
                .contains("nope", "prod", "CAT-2", words);
    }

    @Test
    @Rule("IDN-3")
    void aMissingWorkspaceIsNotFound() {
        var missing = ApiClient.as("viewer", portal).get().uri("/api/v1/workspaces/none/flags");
        assertThat(missing)
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("IDN-3");
    }

    @Test
    @Rule("IDN-1")
    void asksWhoIsThere() {
        assertThat(ApiClient.anonymous(portal).get().uri(address("")))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private AbstractJsonContentAssert<?> json(String rest) {
        return assertThat(get("viewer", rest)).hasStatusOk().bodyJson();
    }

    private MvcTestResult get(String user, String rest) {
        return ApiClient.as(user, portal).get().uri(address(rest)).exchange();
    }

    private String address(String rest) {
        return "/api/v1/workspaces/" + scene.workspace.key() + "/flags" + rest;
    }
}
