package io.colorguard.approval.api;

import static io.colorguard.JsonCalls.read;
import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ChangeControllerTest {

    @Autowired WebApplicationContext portal;

    ApprovalScene scene;
    JsonCalls calls;
    FlagContent checkout;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        calls = new JsonCalls(portal, "/api/v1/workspaces/" + scene.workspace.key() + "/changes");
    }

    @Rule({"APR-1", "APR-5"})
    @Test
    void theWholeWayFromProposalToDefinition() {
        MvcTestResult proposed = propose("developer1", ramped(checkout, "prod", 25), true);

        assertThat(proposed).hasStatus(HttpStatus.CREATED);
        assertThat(proposed)
                .bodyJson()
                .extractingPath("$.gates[0]")
                .asMap()
                .containsEntry("environment", "prod")
                .containsEntry("requirement", "peer_review")
                .containsEntry("state", "open")
                .containsKeys("contentHash", "why");
        MvcTestResult decided =
                decide("developer2", proposed, read(proposed, "$.gates[0].contentHash"));
        assertThat(decided).hasStatusOk();
        assertThat(decided).bodyJson().extractingPath("$.state").isEqualTo("applied");
        assertThat(decided).bodyJson().extractingPath("$.gates[0].state").isEqualTo("passed");
        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(checkout, "prod", 25));
    }

    @Rule("APR-14")
    @Test
    void aDraftShowsItsGatesAndWhy() {
        MvcTestResult draft = propose("developer1", ramped(checkout, "prod", 25), false);

        assertThat(draft).hasStatus(HttpStatus.CREATED);
        assertThat(draft).bodyJson().extractingPath("$.state").isEqualTo("draft");
        assertThat(draft)
                .bodyJson()
                .extractingPath("$.gates[0].why")
                .asString()
                .contains("feature of low risk × production: peer review", "policy version 1");
        MvcTestResult submitted = calls.post("developer1", "/" + id(draft) + "/submit", Map.of());
        assertThat(submitted).bodyJson().extractingPath("$.state").isEqualTo("in_review");
        MvcTestResult withdrawn = calls.post("developer1", "/" + id(draft) + "/withdraw", Map.of());
        assertThat(withdrawn).bodyJson().extractingPath("$.gates[0].state").isEqualTo("refused");
    }

    @Rule("APR-5")
    @Test
    void aHashThatIsNotTheOneProposedIsAConflict() {
        MvcTestResult proposed = propose("developer1", ramped(checkout, "prod", 25), true);
        String old = read(proposed, "$.gates[0].contentHash");
        assertThat(put("developer1", proposed, ramped(checkout, "prod", 50))).hasStatusOk();

        assertThat(decide("reviewer", proposed, old)).hasStatus(HttpStatus.CONFLICT);
        assertThat(decide("reviewer", proposed, "nonsense")).hasStatus(HttpStatus.CONFLICT);
    }

    @Rule("APR-4")
    @Test
    void aManagersVerdictIsRefusedOverTheApi() {
        Classification risky =
                new Classification(Category.FEATURE, Risk.HIGH, LifecycleStage.PRODUCTION);
        MvcTestResult proposed = propose("developer1", checkout.with(risky), true);
        MvcTestResult found = calls.get("approver1", "/" + id(proposed));
        String hash = read(found, "$.gates[2].contentHash");

        assertThat(found)
                .bodyJson()
                .extractingPath("$.gates[2].requirement")
                .isEqualTo("management_approval");
        assertThat(decide("approver1", proposed, hash)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(decide("reviewer", proposed, hash)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Rule("APR-3")
    @Test
    void nobodyApprovesTheirOwnChange() {
        MvcTestResult proposed = propose("developer2", ramped(checkout, "prod", 25), true);

        assertThat(decide("developer2", proposed, read(proposed, "$.gates[0].contentHash")))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .extractingPath("$.rule")
                .isEqualTo("APR-3");
    }

    @Rule("APR-12")
    @Test
    void silenceLowersNoRisk() {
        FlagContent risky =
                aFlag("transfers", LifecycleStage.PRODUCTION)
                        .with(
                                new Classification(
                                        Category.OPERATIONAL,
                                        Risk.HIGH,
                                        LifecycleStage.DEVELOPMENT));
        scene.proposed(risky);
        Map<String, Object> proposal =
                new HashMap<>(
                        FlagWriter.plain(ramped(scene.flag("transfers").content(), "dev", 5)));
        proposal.keySet().removeAll(Set.of("risk", "category", "lifecycle_stage"));
        MvcTestResult changed =
                calls.post(
                        "developer1",
                        "",
                        Map.of("flag", "transfers", "reason", "ramp", "proposal", proposal));

        assertThat(changed).bodyJson().extractingPath("$.proposal.risk").isEqualTo("high");
        assertThat(changed)
                .bodyJson()
                .extractingPath("$.proposal.category")
                .isEqualTo("operational");
    }

    @Rule({"CFG-1", "CFG-4", "CFG-6"})
    @ParameterizedTest
    @MethodSource
    void whatFmeWouldRefuseNamesItsFieldAndKeepsNothing(
            String field, @Nullable Object value, String named) {
        Map<String, Object> proposal =
                new HashMap<>(FlagWriter.plain(ramped(checkout, "prod", 25)));
        proposal.remove(field);
        if (value != null) {
            proposal.put(field, value);
        }
        MvcTestResult refused =
                calls.post(
                        "developer1",
                        "",
                        Map.of(
                                "flag",
                                "checkout",
                                "reason",
                                "because",
                                "proposal",
                                proposal,
                                "submit",
                                true));

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyJson().extractingPath("$.field").isEqualTo(named);
        assertThat(calls.get("developer1", "?list=mine"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    static Stream<Arguments> whatFmeWouldRefuseNamesItsFieldAndKeepsNothing() {
        Map<String, Object> off = Map.of("name", "off");
        List<Object> many = new ArrayList<>(List.of(off, Map.of("name", "on")));
        for (int i = 3; i <= 21; i++) {
            many.add(Map.of("name", "t" + i));
        }
        return Stream.of(
                Arguments.of(
                        "treatments",
                        List.of(off, Map.of("name", "on", "configurations", "{x")),
                        "treatments[1].configurations"),
                Arguments.of("treatments", many, "treatments"),
                Arguments.of(
                        "rules", List.of(Map.of("treatment", "on", "size", 101)), "rules[0].size"),
                Arguments.of("default_treatment", "blue", "default_treatment"),
                Arguments.of("default_treatment", null, "default_treatment"));
    }

    @Rule("IDN-3")
    @Test
    void whatIsMissingIsNotFound() {
        assertThat(calls.get("viewer", "/CHG-999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.get("viewer", "/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new JsonCalls(portal, "/api/v1/workspaces/none/changes").get("viewer", ""))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Rule("IDN-2")
    @Test
    void whoMayNotProposeIsForbidden() {
        assertThat(propose("viewer", ramped(checkout, "prod", 25), true))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Rule("APR-14")
    @Test
    void listsByStateAndForWhoeverAsks() {
        MvcTestResult proposed = propose("developer1", ramped(checkout, "prod", 25), true);
        propose("developer1", ramped(checkout, "prod", 30), false);

        assertThat(calls.get("viewer", "?state=in_review"))
                .bodyJson()
                .extractingPath("$.changes[*].id")
                .asArray()
                .containsExactly(id(proposed));
        assertThat(calls.get("reviewer", "?list=waiting"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(calls.get("developer1", "?list=waiting"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(calls.get("developer1", "?list=mine&size=1"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(3);
        assertThat(calls.get("viewer", "?state=nonsense"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Rule("APR-9")
    @Test
    void halfAWindowIsRefusedByItsField() {
        for (String half : Set.of("opens", "closes")) {
            Map<String, Object> body = new HashMap<>();
            body.put("flag", "checkout");
            body.put("reason", "ramp");
            body.put("proposal", FlagWriter.plain(ramped(checkout, "prod", 25)));
            body.put("submit", true);
            body.put("window", Map.of(half, "2126-12-18T22:00:00Z"));
            String missing = half.equals("opens") ? "closes" : "opens";

            MvcTestResult refused = calls.post("developer1", "", body);
            assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(refused).bodyJson().extractingPath("$.field").isEqualTo("window." + missing);
        }
        assertThat(calls.get("viewer", "?state=in_review"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Rule({"APR-9", "CFG-1"})
    @Test
    void aTimeThatNobodyCanKeepIsRefusedByItsFieldEvenInADraft() {
        for (boolean submit : List.of(true, false)) {
            MvcTestResult refused =
                    calls.post(
                            "developer1",
                            "",
                            Map.of(
                                    "flag",
                                    "checkout",
                                    "reason",
                                    "ramp",
                                    "proposal",
                                    FlagWriter.plain(ramped(checkout, "prod", 25)),
                                    "submit",
                                    submit,
                                    "window",
                                    Map.of(
                                            "opens",
                                            "2126-12-18T22:00:00Z",
                                            "closes",
                                            "+300000-01-01T00:00:00Z")));
            assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(refused).bodyJson().extractingPath("$.field").isEqualTo("window.closes");
        }
    }

    @Rule("APR-2")
    @Test
    void anEditThatCannotBeSubmittedLeavesTheDraftAsItWas() {
        MvcTestResult draft = propose("developer1", ramped(checkout, "prod", 25), false);
        Map<String, Object> edit =
                Map.of(
                        "proposal",
                        FlagWriter.plain(ramped(checkout, "prod", 50)),
                        "reason",
                        "",
                        "submit",
                        true);

        assertThat(calls.put("developer1", "/" + id(draft), edit))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("reason");
        MvcTestResult still = calls.get("developer1", "/" + id(draft));
        assertThat(still).bodyJson().extractingPath("$.reason").isEqualTo("because");
        assertThat(still)
                .bodyJson()
                .extractingPath("$.gates[0].contentHash")
                .isEqualTo(read(draft, "$.gates[0].contentHash"));
    }

    @Rule("APR-10")
    @Test
    void anEditIsSubmittedInTheSameStep() {
        MvcTestResult draft = propose("developer1", ramped(checkout, "prod", 25), false);
        Map<String, Object> edit =
                Map.of("proposal", FlagWriter.plain(ramped(checkout, "prod", 50)), "submit", true);

        for (int again = 0; again < 2; again++) {
            assertThat(calls.put("developer1", "/" + id(draft), edit))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.state")
                    .isEqualTo("in_review");
        }
    }

    @Rule("APR-11")
    @Test
    void nothingIsNoEnvironmentToRestore() {
        Map<String, Object> body = new HashMap<>();
        body.put("flag", "checkout");
        body.put("reason", "back");
        body.put("proposal", FlagWriter.plain(ramped(checkout, "prod", 25)));
        body.put("restore", Collections.singletonList(null));

        assertThat(calls.post("developer1", "", body)).hasStatus4xxClientError();
    }

    private MvcTestResult propose(String person, FlagContent content, boolean submit) {
        return calls.post(
                person,
                "",
                Map.of(
                        "flag",
                        content.key().value(),
                        "reason",
                        "because",
                        "proposal",
                        FlagWriter.plain(content),
                        "submit",
                        submit));
    }

    private MvcTestResult decide(String person, MvcTestResult change, String hash) {
        return calls.post(
                person,
                "/" + id(change) + "/verdicts",
                Map.of("verdict", "approve", "contentHashes", Map.of("prod", hash)));
    }

    private MvcTestResult put(String person, MvcTestResult change, FlagContent content) {
        return calls.put(person, "/" + id(change), Map.of("proposal", FlagWriter.plain(content)));
    }

    private static String id(MvcTestResult change) {
        return read(change, "$.id");
    }
}
