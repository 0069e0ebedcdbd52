package io.colorguard.approval.api;

import static io.colorguard.JsonCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class EmergencyControllerTest {

    private static final Map<String, Object> KILL =
            Map.of(
                    "action", "kill",
                    "environment", "prod",
                    "reason", "Errors since ten",
                    "incident", "INC-7");

    @Autowired WebApplicationContext portal;

    ApprovalScene scene;
    JsonCalls calls;
    FlagContent ramp;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ramp = scene.live("checkout", 25);
        calls = new JsonCalls(portal, "/api/v1/workspaces/" + scene.workspace.key());
    }

    @Rule({"APR-11", "APR-15"})
    @Test
    void killsReviewsAndBringsBack() {
        MvcTestResult broken = calls.post("operator", "/flags/checkout/break-glass", KILL);

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
        assertThat(calls.get("viewer", "/changes/" + change))
                .bodyJson()
                .extractingPath("$.gates[0].outcome")
                .isEqualTo("bypassed");
        assertThat(calls.get("viewer", "/changes/" + change))
                .bodyJson()
                .extractingPath("$.notRequired")
                .isEqualTo(List.of("dev", "staging"));
        assertThat(calls.get("viewer", "/break-glass?owed=true"))
                .bodyJson()
                .extractingPath("$.breakGlass[0].change")
                .isEqualTo(change);
        assertThat(
                        calls.post(
                                "reviewer",
                                "/break-glass/" + change + "/review",
                                Map.of("justified", true, "words", "It was right")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.review.by")
                .isEqualTo("reviewer");
        MvcTestResult back =
                calls.post(
                        "developer1",
                        "/changes",
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
                    action,      burn, 422, “action”
                    environment, '',   422, “environment”
                    incident,    ' ',  422, “incident”
                    reason,      '',   422, Write a reason
                    environment, moon, 409, “moon”
                    """)
    void namesWhatIsWrong(String field, String value, int status, String words) {
        Map<String, Object> body = new java.util.HashMap<>(KILL);
        body.put(field, value);

        assertThat(calls.post("operator", "/flags/checkout/break-glass", body))
                .hasStatus(status)
                .bodyText()
                .contains(words);
        assertThat(scene.flag("checkout").kills()).isEmpty();
    }

    @Rule({"APR-11", "IDN-2", "IDN-3"})
    @Test
    void isForOperatorsOfAWorkspaceThatExists() {
        assertThat(calls.post("admin", "/flags/checkout/break-glass", KILL))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(calls.post("operator", "/flags/nothing/break-glass", KILL))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        new JsonCalls(portal, "/api/v1/workspaces/elsewhere")
                                .get("operator", "/break-glass"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.get("viewer", "/break-glass/CHG-99")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Rule("APR-11")
    @Test
    void aReviewSaysWhetherItWasJustified() {
        String change =
                read(calls.post("operator", "/flags/checkout/break-glass", KILL), "$.change");

        assertThat(
                        calls.post(
                                "reviewer",
                                "/break-glass/" + change + "/review",
                                Map.of("words", "It was right")))
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("justified");
    }
}
