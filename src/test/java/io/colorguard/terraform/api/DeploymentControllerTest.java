package io.colorguard.terraform.api;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.terraform.DeploymentScene;
import io.colorguard.terraform.DeploymentScene.Taken;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class DeploymentControllerTest {

    private static final int CROWD = 8;
    private static final String PATH = "/deployments";

    @Autowired WebApplicationContext portal;

    DeploymentScene scene;
    JsonCalls api;
    Taken bundle;

    @BeforeEach
    void create() {
        scene = new DeploymentScene(portal);
        scene.flags.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        bundle = scene.taken(null);
        api = new JsonCalls(portal, "/api/v1/workspaces/" + scene.key);
    }

    @Test
    @Rule("DEP-1")
    void takesAReport() {
        MvcTestResult answer = api.post("operator", PATH, apply());
        assertThat(answer).hasStatus(201);
        assertThat(answer.getResponse().getHeader("Location"))
                .isEqualTo("/api/v1/workspaces/" + scene.key + "/deployments/1");
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"number": 1, "environment": "prod", "contentHash": "%s", "export": 1,
                         "kind": "apply", "outcome": "succeeded", "by": "operator", "byHand": false}
                        """
                                .formatted(bundle.bundle()));
        assertThat(api.get("viewer", PATH + "/1")).hasStatusOk();
        assertThat(api.get("viewer", PATH + "/2")).hasStatus(404);
    }

    @Test
    @Rule("DEP-2")
    void keepsAHashThatNeverLeftThePortal() {
        assertThat(api.post("operator", PATH, with("contentHash", DeploymentScene.FOREIGN.value())))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.export")
                .isNull();
    }

    @ParameterizedTest
    @Rule("DEP-1")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    environment, -,                    DEP-1, environment
                    environment, nowhere,              DEP-1, environment
                    contentHash, -,                    DEP-1, contentHash
                    contentHash, ABC,                  DEP-1, contentHash
                    kind,        destroy,              DEP-1, kind
                    started,     -,                    DEP-1, started
                    started,     1999-01-01T00:00:00Z, DEP-1, started
                    finished,    -,                    DEP-1, finished
                    finished,    2001-01-01T00:00:00Z, DEP-1, finished
                    finished,    2999-01-01T00:00:00Z, DEP-1, finished
                    outcome,     cancelled,            DEP-1, outcome
                    """)
    void refusesWhatCannotBe(String field, String value, String rule, String refused) {
        for (String language : List.of("en", "es")) {
            assertThat(api.in(language).post("operator", PATH, with(field, value)))
                    .hasStatus(422)
                    .hasContentType("application/problem+json")
                    .bodyJson()
                    .isLenientlyEqualTo(
                            "{\"rule\": \"%s\", \"field\": \"%s\"}".formatted(rule, refused));
        }
        assertThat(all()).isZero();
    }

    @Test
    @Rule("DEP-2")
    void refusesAnExportOfOtherStacks() {
        Taken dev = scene.taken("dev");
        assertThat(api.post("operator", PATH, with("contentHash", dev.bundle().value())))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"rule\": \"DEP-2\", \"field\": \"contentHash\"}");
    }

    @ParameterizedTest
    @Rule("DEP-1")
    @CsvSource(
            textBlock =
                    """
                    viewer,     403
                    developer1, 403
                    reviewer,   403
                    approver1,  403
                    compliance, 403
                    operator,   201
                    admin,      201
                    """)
    void isForOperatorsAndAdministrators(String person, int status) {
        assertThat(api.post(person, PATH, apply())).hasStatus(status);
        assertThat(all()).isEqualTo(status == 201 ? 1 : 0);
    }

    @Test
    @Rule("IDN-3")
    void aForeignWorkspaceIsMissing() {
        JsonCalls nowhere = new JsonCalls(portal, "/api/v1/workspaces/nowhere");
        assertThat(nowhere.post("operator", PATH, apply())).hasStatus(404);
        assertThat(nowhere.get("operator", PATH)).hasStatus(404);
        assertThat(api.get("viewer", PATH + "?environment=nowhere")).hasStatus(404);
    }

    @Test
    @Rule("DEP-3")
    void listsByEnvironmentTheLastThatFinishedFirst() {
        for (int minute : new int[] {20, 40, 30}) {
            assertThat(api.post("operator", PATH, at(minute))).hasStatus(201);
        }
        Map<String, Object> dev = at(50);
        dev.put("environment", "dev");
        assertThat(api.post("operator", PATH, dev)).hasStatus(201);

        MvcTestResult prod = api.get("viewer", PATH + "?environment=prod&size=2");
        assertThat(JsonCalls.<List<Integer>>read(prod, "$.deployments[*].number"))
                .containsExactly(2, 3);
        assertThat(JsonCalls.<Integer>read(prod, "$.total")).isEqualTo(3);
        MvcTestResult rest = api.get("viewer", PATH + "?environment=prod&size=2&page=1");
        assertThat(JsonCalls.<List<Integer>>read(rest, "$.deployments[*].number"))
                .containsExactly(1);
        assertThat(
                        JsonCalls.<List<Integer>>read(
                                api.get("viewer", PATH), "$.deployments[*].number"))
                .containsExactly(4, 2, 3, 1);
        assertThat(api.get("viewer", PATH + "?size=501")).hasStatus(422);
        assertThat(api.get("viewer", PATH + "?page=-1")).hasStatus(422);
    }

    @Test
    @Rule("APR-10")
    void theSameReportAtOnceIsTakenOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = apply();
        Callable<MvcTestResult> call = () -> api.postOnce(key, "operator", PATH, body);
        for (MvcTestResult answer : Together.run(Collections.nCopies(CROWD, call))) {
            assertThat(answer).hasStatus(201);
            assertThat(JsonCalls.<Integer>read(answer, "$.number")).isEqualTo(1);
        }
        assertThat(all()).isEqualTo(1);
    }

    /** The control of the race, and that reports at once never get the same number. */
    @Test
    @Rule("DEP-3")
    void withoutAKeyEachReportIsTakenAndTheyAnswerAlike() throws Exception {
        Map<String, Object> body = apply();
        Callable<MvcTestResult> call = () -> api.post("operator", PATH, body);
        List<Integer> numbers =
                Together.run(Collections.nCopies(CROWD, call)).stream()
                        .map(answer -> JsonCalls.<Integer>read(answer, "$.number"))
                        .toList();
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(scene.spans("checkout")).hasSize(1);
    }

    @Test
    @Rule("AUD-1")
    void leavesARevision() {
        api.post("operator", PATH, apply());
        assertThat(
                        Inside.owner(portal)
                                .sql(
                                        """
                                        select a.by_user || ' ' || a.source || ' ' || r.action || ' ' || r.source
                                        from deployment_aud a join revision r on r.rev = a.rev
                                        where a.workspace_id = ?
                                        """)
                                .param(scene.flags.workspace.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("operator API deployment.applied API");
    }

    private int all() {
        return JsonCalls.<Integer>read(api.get("viewer", PATH), "$.total");
    }

    private Map<String, Object> apply() {
        return at(20);
    }

    private Map<String, Object> at(int minute) {
        Instant finished = DeploymentScene.at(minute);
        return new HashMap<>(
                Map.of(
                        "environment",
                        "prod",
                        "contentHash",
                        bundle.bundle().value(),
                        "kind",
                        "apply",
                        "started",
                        finished.minusSeconds(30).toString(),
                        "finished",
                        finished.toString(),
                        "outcome",
                        "succeeded"));
    }

    private Map<String, Object> with(String field, String value) {
        Map<String, Object> body = apply();
        body.put(field, value);
        return body;
    }
}
