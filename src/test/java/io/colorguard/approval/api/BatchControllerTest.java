package io.colorguard.approval.api;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.LifecycleStage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class BatchControllerTest {

    private static final Map<String, Object> RAMP =
            Map.of(
                    "title",
                    "Ramp",
                    "reason",
                    "It went well",
                    "flags",
                    List.of("one", "two", "full"),
                    "edit",
                    Map.of(
                            "kind",
                            "share",
                            "environment",
                            "prod",
                            "treatment",
                            "on",
                            "percent",
                            25));

    @Autowired WebApplicationContext portal;

    ApprovalScene scene;
    JsonCalls calls;

    @BeforeEach
    void flags() {
        scene = new ApprovalScene(portal);
        calls = new JsonCalls(portal, "/api/v1/workspaces/" + scene.workspace.key());
        scene.standing(aFlag("one", LifecycleStage.PRODUCTION));
        scene.standing(aFlag("two", LifecycleStage.PRODUCTION));
        scene.standing(ramped(aFlag("full", LifecycleStage.PRODUCTION), "prod", 25));
    }

    @Rule({"BAT-1", "BAT-2", "BAT-4"})
    @Test
    void proposesJudgesAndTellsWhatBecameOfEach() {
        MvcTestResult made = calls.post("developer1", "/batches", RAMP);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        assertThat(made.getResponse().getHeader("Location")).endsWith("/batches/BATCH-1");
        assertThat(made).bodyJson().extractingPath("$.flags[0].refusals").isEqualTo(List.of());
        assertThat(made).bodyJson().extractingPath("$.flags[2].change").isNull();
        assertThat(made)
                .bodyJson()
                .extractingPath("$.flags[2].refusals[0].rule")
                .isEqualTo("APR-2");
        assertThat(made).bodyJson().extractingPath("$.edit.percent").isEqualTo(25);

        MvcTestResult waiting = calls.get("reviewer", "/batches/BATCH-1/verdicts");
        List<Map<String, Object>> changes = JsonCalls.read(waiting, "$.changes");
        assertThat(changes).hasSize(2);
        Map<String, Object> stale = new LinkedHashMap<>(changes.getFirst());
        stale.put("contentHashes", Map.of("prod", "0".repeat(64)));
        MvcTestResult judged =
                calls.post(
                        "reviewer",
                        "/batches/BATCH-1/verdicts",
                        Map.of("verdict", "approve", "changes", List.of(stale, changes.getLast())));
        assertThat(judged).hasStatusOk();
        assertThat(judged).bodyJson().extractingPath("$.results[0].taken").isEqualTo(false);
        assertThat(judged)
                .bodyJson()
                .extractingPath("$.results[0].refusals[0].rule")
                .isEqualTo("APR-5");
        assertThat(judged).bodyJson().extractingPath("$.results[1].taken").isEqualTo(true);
        assertThat(calls.get("viewer", "/batches"))
                .bodyJson()
                .extractingPath("$.batches[0]")
                .asMap()
                .containsEntry("open", 1)
                .containsEntry("applied", 1)
                .containsEntry("refused", 1)
                .containsEntry("untried", 0);
        assertThat(calls.post("developer1", "/batches/BATCH-1/continue", Map.of()))
                .bodyJson()
                .extractingPath("$.flags.length()")
                .isEqualTo(3);
    }

    @Rule({"BAT-2", "APR-10"})
    @Test
    void theSameCallAgainMakesNoOtherBatch() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            assertThat(calls.postOnce(key, "developer1", "/batches", RAMP))
                    .bodyJson()
                    .extractingPath("$.id")
                    .isEqualTo("BATCH-1");
        }
        assertThat(calls.get("viewer", "/batches"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Rule({"BAT-7", "APR-9"})
    @Test
    void eachChangeOfABatchGetsItsWindow() {
        Map<String, Object> window =
                Map.of("opens", "2099-10-12T08:00:00Z", "closes", "2099-10-12T10:00:00Z");
        MvcTestResult made = calls.post("developer1", "/batches", within(window));
        assertThat(made).hasStatus(HttpStatus.CREATED);
        assertThat(made).bodyJson().extractingPath("$.window").isEqualTo(window);
        String change = JsonCalls.read(made, "$.flags[0].change");
        assertThat(calls.get("viewer", "/changes/" + change))
                .bodyJson()
                .extractingPath("$.window")
                .isEqualTo(window);
        assertThat(calls.post("developer1", "/batches", RAMP))
                .bodyJson()
                .extractingPath("$.window")
                .isNull();
    }

    @Rule({"BAT-7", "APR-9"})
    @ParameterizedTest
    @CsvSource({
        "2099-10-12T08:00:00Z, , window.closes",
        ", 2099-10-12T10:00:00Z, window.opens",
        "2099-10-12T10:00:00Z, 2099-10-12T08:00:00Z, window",
        "2001-10-12T08:00:00Z, 2001-10-12T10:00:00Z, window",
    })
    void refusesAWindowThatIsHalfTurnedRoundOrPastAndBeginsNone(
            @Nullable String opens, @Nullable String closes, String field) {
        Map<String, Object> window = new LinkedHashMap<>();
        window.put("opens", opens);
        window.put("closes", closes);
        MvcTestResult answer = calls.post("developer1", "/batches", within(window));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.rule").isEqualTo("APR-9");
        assertThat(calls.get("viewer", "/batches"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    private static Map<String, Object> within(Map<String, Object> window) {
        Map<String, Object> body = new LinkedHashMap<>(RAMP);
        body.put("window", window);
        return body;
    }

    @Rule("BAT-1")
    @ParameterizedTest
    @CsvSource({"reason, reason", "flags, flags", "edit, edit.kind"})
    void namesWhatIsMissing(String left, String field) {
        Map<String, Object> body = new LinkedHashMap<>(RAMP);
        body.remove(left);
        MvcTestResult answer = calls.post("developer1", "/batches", body);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
    }

    @Rule({"BAT-1", "CFG-1"})
    @ParameterizedTest
    @ValueSource(strings = {"owner", "add"})
    void refusesTextThatNoRowKeeps(String field) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("kind", field.equals("owner") ? "owner" : "tags");
        edit.put(field, field.equals("owner") ? "a\u0000" : List.of("a\u0000"));
        Map<String, Object> body = new LinkedHashMap<>(RAMP);
        body.put("edit", edit);

        MvcTestResult answer = calls.post("developer1", "/batches", body);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("edit." + field);
    }

    @Rule({"BAT-1", "BAT-4", "IDN-2", "IDN-3"})
    @Test
    void refusesWhatCannotBeReadOrIsNotAllowed() {
        Map<String, Object> body = new LinkedHashMap<>(RAMP);
        body.put("flags", List.of("a b"));
        assertThat(calls.post("developer1", "/batches", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("flags");
        assertThat(calls.post("viewer", "/batches", RAMP)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(calls.get("viewer", "/batches/BATCH-9")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.get("viewer", "/batches/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        calls.post("developer1", "/batches", RAMP);
        assertThat(
                        calls.post(
                                "reviewer",
                                "/batches/BATCH-1/verdicts",
                                Map.of("verdict", "approve", "changes", List.of())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        calls.post(
                                "reviewer",
                                "/batches/BATCH-1/verdicts",
                                Map.of(
                                        "verdict",
                                        "approve",
                                        "changes",
                                        Collections.singletonList(null))))
                .hasStatus4xxClientError();
        assertThat(calls.get("viewer", "/batches?size=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
