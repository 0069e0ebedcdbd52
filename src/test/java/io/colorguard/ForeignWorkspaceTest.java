package io.colorguard;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.ImpactScene;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.DeploymentScene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever holds no role in a workspace is answered, whatever they call, as if there were none of
 * that key.
 */
@DatabaseTest
@Rule("IDN-3")
class ForeignWorkspaceTest {

    private static final String ROOT = "/api/v1/workspaces/";
    private static final String NONE = "no-such-bank";

    /** Evidence that the foreign workspace keeps, and its SHA-256. */
    private static final byte[] PROOF = "Proof".getBytes(StandardCharsets.UTF_8);

    private static final String SHA256 =
            "7fbb3ccf9640651f69af3626de6836fb302a0a088c7cd27721c367b8b530e502";

    /** A call of the API's own document. */
    private record Call(String method, String path) {

        boolean reads() {
            return method.equals("get");
        }

        /** Its address in this workspace, with names of what stands in the foreign one. */
        String in(String workspace) {
            return (ROOT + workspace + path)
                            .replaceAll("(?<=/batches/)\\{id}", "BATCH-1")
                            .replaceAll("(?<=/policy-changes/)\\{id}", "POL-1")
                            .replaceAll("\\{id}(?=/checklist)", "CHG-3")
                            .replaceAll("\\{id}(?=/promotion)", "CHG-4")
                            .replaceAll("\\{checkpoint}", "security_review")
                            .replaceAll("\\{criterion}", "error_rate")
                            .replaceAll("\\{kind}", "rollback")
                            .replaceAll("\\{sha256}", SHA256)
                            .replaceAll("\\{id}", "CHG-1")
                            .replaceAll("\\{change}", "CHG-2")
                            .replaceAll("\\{(key|flag)}", "checkout")
                            .replaceAll("\\{environment}", "prod")
                            .replaceAll("\\{(number|version)}", "1")
                    + query();
        }

        private String query() {
            return switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "preview" -> "?key=ana";
                case "earlier" -> "?environment=prod";
                case "differences" -> "?from=1";
                case "imports" -> "?mode=check";
                default -> "";
            };
        }
    }

    @Autowired WebApplicationContext portal;
    @Autowired ApiTokens tokens;
    @Autowired EvidenceStore evidence;

    private String foreign;
    private String token;

    @BeforeEach
    void aWorkspaceOfOthers() throws IOException {
        ApprovalScene scene = new ApprovalScene(portal);
        foreign = scene.workspace.key().value();
        var flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.broken(flag, new Emergency.Kill("prod")).require();
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        scene.policy(ComplianceScene::checkingExperiments);
        scene.policy(ComplianceScene::askingForFewErrors);
        scene.proposed(ComplianceScene.anExperiment("trial", LifecycleStage.PRODUCTION));
        scene.proposed(aFlag("early", LifecycleStage.STAGING));
        as(
                        "developer1",
                        () ->
                                evidence.keep(
                                        scene.workspace.key(),
                                        "proof.txt",
                                        () -> new ByteArrayInputStream(PROOF)))
                .require();
        JsonCalls calls = new JsonCalls(portal, ROOT + foreign);
        Map<String, ?> owner = Map.of("kind", "owner", "owner", "shop");
        calls.post(
                "developer1",
                "/batches",
                Map.of("reason", "Ours", "flags", List.of("checkout"), "edit", owner));
        calls.post(
                "operator",
                "/deployments",
                Map.of(
                        "environment", "prod",
                        "contentHash", DeploymentScene.FOREIGN.value(),
                        "kind", "apply",
                        "started", "2026-03-02T09:00:00Z",
                        "finished", "2026-03-02T09:01:00Z",
                        "outcome", "succeeded"));
        new ImpactScene(portal, scene.workspace.key(), flag.key()).measures("operator").require();
        Cast cast = new Cast(portal);
        Person stranger = cast.person(scene.workspace.key(), "stranger");
        cast.grant(stranger, new WorkspaceKey("elsewhere"), Role.DEVELOPER);
        token =
                Cast.as(stranger, () -> tokens.create("own", Duration.ofDays(1), "Curious"))
                        .require()
                        .characters();
    }

    @Test
    void answersEveryCallAsIfThereWereNone() {
        Map<String, String> wrong = new TreeMap<>();
        List<Call> calls = calls();
        for (Call call : calls) {
            MvcTestResult there = ask(call, foreign, token);
            MvcTestResult missing = ask(call, NONE, token);
            boolean silent = !call.reads() || there.getResponse().getStatus() == 404;
            if (!silent || !told(there, foreign).equals(told(missing, NONE))) {
                wrong.put(call.toString(), told(there, foreign) + " / " + told(missing, NONE));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).hasSizeGreaterThan(40);
    }

    /** The control: the same addresses lead a member to something. */
    @Test
    void answersMembers() {
        Map<String, Integer> missing = new TreeMap<>();
        calls().stream()
                .filter(Call::reads)
                .forEach(call -> {
                    int status = ask(call, foreign, "demo-operator").getResponse().getStatus();
                    if (status >= 400) {
                        missing.put(call.in(foreign), status);
                    }
                });
        assertThat(missing).isEmpty();
    }

    private List<Call> calls() {
        JsonNode paths =
                JsonMapper.shared()
                        .readTree(
                                ApiClient.anonymous(portal)
                                        .get()
                                        .uri("/api/v1/openapi")
                                        .exchange()
                                        .getResponse()
                                        .getContentAsByteArray())
                        .path("paths");
        return paths.properties().stream()
                .filter(path -> path.getKey().startsWith(ROOT + "{"))
                .flatMap(path -> calls(path.getKey(), path.getValue()))
                .toList();
    }

    private static Stream<Call> calls(String path, JsonNode methods) {
        String rest = path.substring(path.indexOf('}') + 1);
        return methods.propertyNames().stream().map(method -> new Call(method, rest));
    }

    private MvcTestResult ask(Call call, String workspace, String bearer) {
        return ApiClient.anonymous(portal)
                .method(HttpMethod.valueOf(call.method().toUpperCase(java.util.Locale.ROOT)))
                .uri(call.in(workspace))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(call.reads() ? "" : "{}")
                .exchange();
    }

    /** What was answered, without the name that was asked for. */
    private static String told(MvcTestResult answer, String workspace) {
        try {
            return answer.getResponse().getStatus()
                    + " "
                    + answer.getResponse()
                            .getContentAsString()
                            .replace(workspace, "…")
                            .replaceAll("\"id\":\"[^\"]*\"", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
