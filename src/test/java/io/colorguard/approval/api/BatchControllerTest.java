package io.colorguard.approval.api;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.LifecycleStage;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class BatchControllerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
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

    @BeforeEach
    void flags() {
        scene = new ApprovalScene(portal);
        scene.standing(aFlag("one", LifecycleStage.PRODUCTION));
        scene.standing(aFlag("two", LifecycleStage.PRODUCTION));
        scene.standing(ramped(aFlag("full", LifecycleStage.PRODUCTION), "prod", 25));
    }

    @Rule({"BAT-1", "BAT-2", "BAT-4"})
    @Test
    void proposesJudgesAndTellsWhatBecameOfEach() throws UnsupportedEncodingException {
        MvcTestResult made = post("developer1", "batches", RAMP);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        assertThat(made.getResponse().getHeader("Location")).endsWith("/batches/BATCH-1");
        assertThat(made).bodyJson().extractingPath("$.flags[0].refusals").isEqualTo(List.of());
        assertThat(made).bodyJson().extractingPath("$.flags[2].change").isNull();
        assertThat(made)
                .bodyJson()
                .extractingPath("$.flags[2].refusals[0].rule")
                .isEqualTo("APR-2");
        assertThat(made).bodyJson().extractingPath("$.edit.percent").isEqualTo(25);

        MvcTestResult waiting = get("reviewer", "batches/BATCH-1/verdicts");
        List<Map<String, Object>> changes = read(waiting, "$.changes");
        assertThat(changes).hasSize(2);
        Map<String, Object> stale = new LinkedHashMap<>(changes.getFirst());
        stale.put("contentHashes", Map.of("prod", "0".repeat(64)));
        MvcTestResult judged =
                post(
                        "reviewer",
                        "batches/BATCH-1/verdicts",
                        Map.of("verdict", "approve", "changes", List.of(stale, changes.getLast())));
        assertThat(judged).hasStatusOk();
        assertThat(judged).bodyJson().extractingPath("$.results[0].taken").isEqualTo(false);
        assertThat(judged)
                .bodyJson()
                .extractingPath("$.results[0].refusals[0].rule")
                .isEqualTo("APR-5");
        assertThat(judged).bodyJson().extractingPath("$.results[1].taken").isEqualTo(true);
        assertThat(get("viewer", "batches"))
                .bodyJson()
                .extractingPath("$.batches[0]")
                .asMap()
                .containsEntry("open", 1)
                .containsEntry("applied", 1)
                .containsEntry("refused", 1)
                .containsEntry("untried", 0);
        assertThat(post("developer1", "batches/BATCH-1/continue", Map.of()))
                .bodyJson()
                .extractingPath("$.flags.length()")
                .isEqualTo(3);
    }

    @Rule({"BAT-2", "APR-10"})
    @Test
    void theSameCallAgainMakesNoOtherBatch() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            assertThat(
                            ApiClient.as("developer1", portal)
                                    .post()
                                    .uri(address("batches"))
                                    .header("Idempotency-Key", key)
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(JSON.writeValueAsString(RAMP))
                                    .exchange())
                    .bodyJson()
                    .extractingPath("$.id")
                    .isEqualTo("BATCH-1");
        }
        assertThat(get("viewer", "batches")).bodyJson().extractingPath("$.total").isEqualTo(1);
    }

    @Rule("BAT-1")
    @ParameterizedTest
    @CsvSource({"reason, reason", "flags, flags", "edit, edit.kind"})
    void namesWhatIsMissing(String left, String field) {
        Map<String, Object> body = new LinkedHashMap<>(RAMP);
        body.remove(left);
        MvcTestResult answer = post("developer1", "batches", body);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
    }

    @Rule({"BAT-1", "BAT-4", "IDN-2", "IDN-3"})
    @Test
    void refusesWhatCannotBeReadOrIsNotAllowed() {
        Map<String, Object> body = new LinkedHashMap<>(RAMP);
        body.put("flags", List.of("a b"));
        assertThat(post("developer1", "batches", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("flags");
        assertThat(post("viewer", "batches", RAMP)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("viewer", "batches/BATCH-9")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("viewer", "batches/nothing")).hasStatus(HttpStatus.NOT_FOUND);
        post("developer1", "batches", RAMP);
        assertThat(
                        post(
                                "reviewer",
                                "batches/BATCH-1/verdicts",
                                Map.of("verdict", "approve", "changes", List.of())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("viewer", "batches?size=0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
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

    private static <T> T read(MvcTestResult result, String path)
            throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }
}
