package io.colorguard.approval.api;

import static io.colorguard.JsonCalls.read;
import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Actors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Clients read policies, propose others and are told what they would mean. */
@DatabaseTest
@Rule("APR-13")
class PolicyControllerTest {

    private static final Map<String, Object> TWO = cell("peer_review", 2, 0);

    @Autowired WebApplicationContext portal;
    @Autowired PolicyDesk desk;

    ApprovalScene scene;
    JsonCalls calls;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        calls = new JsonCalls(portal, "/api/v1/workspaces/" + scene.workspace.key());
    }

    @Test
    void readsVersionsAndWhereTheyDiffer() {
        String id = read(proposed("admin"), "$.id");
        accept(id);

        assertThat(calls.get("viewer", "/policies"))
                .bodyJson()
                .extractingPath("$.policies[*].version")
                .isEqualTo(List.of(2, 1));
        assertThat(calls.get("viewer", "/policies"))
                .bodyJson()
                .extractingPath("$.policies[*].inForce")
                .isEqualTo(List.of(true, false));
        assertThat(calls.get("viewer", "/policies?size=1&page=1"))
                .bodyJson()
                .extractingPath("$.policies[*].version")
                .isEqualTo(List.of(1));
        MvcTestResult current = calls.get("viewer", "/policies/current");
        assertThat(current).bodyJson().extractingPath("$.version").isEqualTo(2);
        assertThat(current)
                .bodyJson()
                .extractingPath("$.approvals.feature_low.production")
                .isEqualTo(TWO);
        assertThat(current)
                .bodyJson()
                .extractingPath("$.safety.experiment.production")
                .isEqualTo("needs_approval");
        assertThat(calls.get("viewer", "/policies/2/differences?from=1"))
                .bodyJson()
                .extractingPath("$.differences[0]")
                .asMap()
                .containsEntry("matrix", "approvals")
                .containsEntry("row", "feature_low")
                .containsEntry("tier", "production")
                .containsEntry("asked", cell("peer_review", 1, 0))
                .containsEntry("asks", TWO)
                .containsEntry("direction", "stricter");
    }

    @Rule("IDN-3")
    @Test
    void whatIsNotThereIsMissing() {
        for (String address :
                List.of(
                        "/policies/9",
                        "/policies/0",
                        "/policies/latest",
                        "/policies/1/differences?from=7",
                        "/policy-changes/POL-9",
                        "/policy-changes/9",
                        "/policy-changes/POL-9/what-if",
                        "/duties?flag=nothing")) {
            assertThat(calls.get("admin", address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
        JsonCalls elsewhere = new JsonCalls(portal, "/api/v1/workspaces/elsewhere");
        for (String address : List.of("/policies", "/policy-changes", "/duties")) {
            assertThat(elsewhere.get("admin", address)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(calls.get("admin", "/policies?size=501"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aPolicyChangeIsProposedEditedAndTakenBack() {
        MvcTestResult first = proposed("admin");
        assertThat(first).hasStatus(HttpStatus.CREATED);
        assertThat(first)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("id", "POL-1")
                .containsEntry("state", "proposed")
                .containsEntry("version", 1)
                .containsEntry("baseVersion", 1)
                .containsEntry("author", "admin")
                .containsEntry("reason", "Two pairs of eyes")
                .containsEntry("ending", null);
        Map<String, Object> body = policy("feature_low", cell("management_approval", 1, 1));
        assertThat(calls.put("approver1", "/policy-changes/POL-1", body))
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("version");
        body.put("version", 1);
        MvcTestResult second = calls.put("approver1", "/policy-changes/POL-1", body);
        assertThat(second)
                .bodyJson()
                .extractingPath("$.contributors")
                .isEqualTo(List.of("admin", "approver1"));
        assertThat(second).bodyJson().extractingPath("$.version").isEqualTo(2);
        assertThat((String) read(second, "$.contentHash"))
                .isNotEqualTo(read(first, "$.contentHash"));
        assertThat(calls.put("admin", "/policy-changes/POL-1", body))
                .hasStatus(HttpStatus.CONFLICT);

        assertThat(calls.post("admin", "/policy-changes/POL-1/withdraw", Map.of()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("withdrawn");
        assertThat(calls.get("viewer", "/policy-changes"))
                .bodyJson()
                .extractingPath("$.changes[*].state")
                .isEqualTo(List.of("withdrawn"));
    }

    @Test
    void aTokenAcceptsAndRejectsNothingWhoeverHoldsIt() {
        MvcTestResult change = proposed("admin");
        Map<String, Object> decision =
                Map.of("contentHash", read(change, "$.contentHash"), "reason", "Agreed");

        for (String verb : List.of("accept", "reject")) {
            MvcTestResult refused =
                    calls.post("approver1", "/policy-changes/POL-1/" + verb, decision);
            assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(refused).bodyText().contains("not by token").contains("APR-13");
            assertThat(calls.post("admin", "/policy-changes/POL-1/" + verb, decision))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyText()
                    .contains("You wrote this");
            assertThat(
                            calls.post(
                                    "approver1",
                                    "/policy-changes/POL-1/" + verb,
                                    Map.of("contentHash", "nonsense")))
                    .bodyJson()
                    .extractingPath("$.field")
                    .isEqualTo("contentHash");
        }
        assertThat(calls.get("viewer", "/policies/current"))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    @Rule({"APR-13", "IDN-2"})
    @Test
    void othersProposeNothing() {
        assertThat(proposed("developer1")).hasStatus(HttpStatus.FORBIDDEN);
        proposed("admin");
        assertThat(calls.post("reviewer", "/policy-changes/POL-1/withdraw", Map.of()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource
    void namesEachCellThatSaysNothing(String row, Object cell, String field) {
        MvcTestResult refused = calls.post("admin", "/policy-changes", policy(row, cell));

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused).bodyJson().extractingPath("$.field").isEqualTo(field);
        assertThat(refused).bodyText().contains("APR-13");
    }

    static Stream<Arguments> namesEachCellThatSaysNothing() {
        String low = "approvals.feature_low.production";
        return Stream.of(
                Arguments.of("feature_low", cell("review", 1, 0), low),
                Arguments.of("feature_low", cell("automatic", 1, 0), low),
                Arguments.of("feature_low", cell("blocked", 0, 1), low),
                Arguments.of("feature_low", cell("peer_review", 1, 1), low),
                Arguments.of("feature_low", cell("peer_review", 0, 0), low),
                Arguments.of("feature_low", cell("peer_review", -1, 0), low),
                Arguments.of("feature_low", cell("management_approval", 1, 0), low),
                Arguments.of("feature_low", cell("peer_review", 10, 0), low),
                Arguments.of("moon", TWO, "approvals.moon"));
    }

    @Test
    void missingRowsAreNamedAndNeverGuessed() {
        Map<String, Object> body = policy("feature_low", TWO);
        matrix(body, "approvals").remove("killswitch");
        matrix(body, "safety").put("feature", Map.of("staging", "allowed", "prod", "allowed"));

        assertThat(calls.post("admin", "/policy-changes", body))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder(
                        "approvals.killswitch.development",
                        "approvals.killswitch.staging",
                        "approvals.killswitch.production",
                        "safety.feature.prod",
                        "safety.feature.development",
                        "safety.feature.production");
    }

    @Rule({"APR-10", "APR-13"})
    @Test
    void theSameCallAgainProposesNothing() {
        Map<String, Object> body = policy("feature_low", TWO);
        for (int again = 0; again < 3; again++) {
            assertThat(calls.postOnce("policy-1", "admin", "/policy-changes", body))
                    .hasStatus(HttpStatus.CREATED);
        }
        assertThat(calls.get("viewer", "/policy-changes"))
                .bodyJson()
                .extractingPath("$.changes[*].id")
                .isEqualTo(List.of("POL-1"));
    }

    @Rule("APR-16")
    @Test
    void tellsWhatTheLastChangesWouldHaveMet() {
        var flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.proposed(ramped(flag, "prod", 25));
        proposed("admin");

        MvcTestResult trial = calls.get("viewer", "/policy-changes/POL-1/what-if?size=1");
        assertThat(trial)
                .bodyJson()
                .extractingPath("$.counts")
                .asMap()
                .containsEntry("stricter", 2)
                .containsEntry("laxer", 0)
                .containsEntry("same", 2);
        assertThat(trial)
                .bodyJson()
                .extractingPath("$.gates[0]")
                .asMap()
                .containsEntry("flag", "checkout")
                .containsEntry("environment", "prod")
                .containsEntry("asks", TWO)
                .containsEntry("direction", "stricter");
        assertThat(calls.get("viewer", "/policies/1/what-if"))
                .bodyJson()
                .extractingPath("$.counts.same")
                .isEqualTo(4);
    }

    @Rule("APR-17")
    @Test
    void tellsWhoCouldDoWhatAlone() {
        scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        MvcTestResult duties = calls.get("viewer", "/duties");

        assertThat(duties).bodyJson().extractingPath("$.posts.length()").isEqualTo(18);
        assertThat(duties).bodyJson().extractingPath("$.breakers").isEqualTo(List.of("operator"));
        assertThat(calls.get("viewer", "/duties?flag=checkout"))
                .bodyJson()
                .extractingPath("$.posts[*].staffing")
                .isEqualTo(List.of("asks_nobody", "asks_nobody", "enough"));
        assertThat(calls.get("viewer", "/duties?flag=checkout"))
                .bodyJson()
                .extractingPath("$.posts[2].alone")
                .isEqualTo(List.of());
    }

    private MvcTestResult proposed(String person) {
        return calls.post(person, "/policy-changes", policy("feature_low", TWO));
    }

    private void accept(String id) {
        PolicyChangeId number = PolicyChangeId.parse(id).orElseThrow();
        Actors.as(
                "approver1",
                () -> {
                    PolicyChange seen = desk.find(scene.workspace.key(), number).require();
                    desk.accept(scene.workspace.key(), number, seen.hash(), "Agreed").require();
                });
    }

    /** What is in force, with one cell in production that says something else. */
    private Map<String, Object> policy(String row, Object cell) {
        MvcTestResult current = calls.get("viewer", "/policies/1");
        Map<String, Object> body = new HashMap<>();
        body.put("approvals", read(current, "$.approvals"));
        body.put("safety", read(current, "$.safety"));
        body.put("reason", "Two pairs of eyes");
        Map<String, Object> rows = matrix(body, "approvals");
        Map<String, Object> cells = new HashMap<>();
        if (rows.get(row) instanceof Map<?, ?> known) {
            known.forEach((tier, it) -> cells.put(tier.toString(), it));
        }
        cells.put("production", cell);
        rows.put(row, cells);
        return body;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> matrix(Map<String, Object> body, String name) {
        return (Map<String, Object>) body.get(name);
    }

    private static Map<String, Object> cell(String requirement, int reviewers, int approvers) {
        return Map.of("requirement", requirement, "reviewers", reviewers, "approvers", approvers);
    }
}
