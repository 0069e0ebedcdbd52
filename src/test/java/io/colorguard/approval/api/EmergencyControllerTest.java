package io.colorguard.approval.api;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.LifecycleStage;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class EmergencyControllerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> KILL =
            Map.of(
                    "action", "kill",
                    "environment", "prod",
                    "reason", "Errors since ten",
                    "incident", "INC-7");

    @Autowired WebApplicationContext portal;

    ApprovalScene scene;
    FlagContent ramp;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        FlagContent checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        ramp = ramped(checkout, "prod", 25);
        scene.decided("reviewer", scene.proposed(ramp), Verdict.Kind.APPROVE).require();
    }

    @Rule({"APR-11", "APR-15"})
    @Test
    void killsReviewsAndBringsBack() throws UnsupportedEncodingException {
        MvcTestResult broken = post("operator", "flags/checkout/break-glass", KILL);

        assertThat(broken).hasStatus(HttpStatus.CREATED);
        assertThat(broken)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("action", "kill")
                .containsEntry("incident", "INC-7")
                .containsEntry("bypassed", "peer_review")
                .containsEntry("late", false)
                .containsEntry("review", null);
        String change = read(broken, "$.change");
        assertThat(get("viewer", "changes/" + change))
                .bodyJson()
                .extractingPath("$.gates[0].outcome")
                .isEqualTo("bypassed");
        assertThat(get("viewer", "changes/" + change))
                .bodyJson()
                .extractingPath("$.notRequired")
                .isEqualTo(List.of("dev", "staging"));
        assertThat(get("viewer", "break-glass?owed=true"))
                .bodyJson()
                .extractingPath("$.breakGlass[0].change")
                .isEqualTo(change);
        assertThat(
                        post(
                                "reviewer",
                                "break-glass/" + change + "/review",
                                Map.of("justified", true, "words", "It was right")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.review.by")
                .isEqualTo("reviewer");
        MvcTestResult back =
                post(
                        "developer1",
                        "changes",
                        Map.of(
                                "flag",
                                "checkout",
                                "reason",
                                "Mended",
                                "proposal",
                                FlagWriter.plain(ramp),
                                "restore",
                                List.of("prod"),
                                "submit",
                                true));
        assertThat(back).hasStatus(HttpStatus.CREATED);
        assertThat(back).bodyJson().extractingPath("$.restores").isEqualTo(List.of("prod"));
        assertThat(back).bodyJson().extractingPath("$.gates[0].state").isEqualTo("open");
    }

    @Rule("APR-11")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    action,      burn, 422
                    environment, '',   422
                    incident,    ' ',  422
                    reason,      '',   422
                    environment, moon, 409
                    """)
    void namesWhatIsWrong(String field, String value, int status) {
        Map<String, Object> body = new java.util.HashMap<>(KILL);
        body.put(field, value);

        assertThat(post("operator", "flags/checkout/break-glass", body)).hasStatus(status);
        assertThat(scene.flag("checkout").kills()).isEmpty();
    }

    @Rule({"APR-11", "IDN-2", "IDN-3"})
    @Test
    void isForOperatorsOfAWorkspaceThatExists() {
        assertThat(post("admin", "flags/checkout/break-glass", KILL))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("operator", "flags/nothing/break-glass", KILL))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        ApiClient.as("operator", portal)
                                .get()
                                .uri("/api/v1/workspaces/elsewhere/break-glass")
                                .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("viewer", "break-glass/CHG-99")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Rule("APR-11")
    @Test
    void aReviewSaysWhetherItWasJustified() throws UnsupportedEncodingException {
        String change = read(post("operator", "flags/checkout/break-glass", KILL), "$.change");

        assertThat(
                        post(
                                "reviewer",
                                "break-glass/" + change + "/review",
                                Map.of("words", "It was right")))
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("justified");
    }

    private MvcTestResult post(String person, String rest, Map<String, Object> body) {
        return ApiClient.as(person, portal)
                .post()
                .uri(address(rest))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult get(String person, String rest) {
        return ApiClient.as(person, portal).get().uri(address(rest)).exchange();
    }

    private String address(String rest) {
        return "/api/v1/workspaces/" + scene.workspace.key() + "/" + rest;
    }

    private static String read(MvcTestResult result, String path)
            throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }
}
