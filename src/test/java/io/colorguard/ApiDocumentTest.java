package io.colorguard;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.LifecycleStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says of each call what a client has to know. */
@DatabaseTest
class ApiDocumentTest {

    private static final String ROOT = "/api/v1/workspaces";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired WebApplicationContext portal;

    private JsonNode document;
    private JsonNode paths;

    @BeforeEach
    void read() {
        document =
                JSON.readTree(
                        ApiClient.anonymous(portal)
                                .get()
                                .uri("/api/v1/openapi")
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray());
        paths = document.get("paths");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    post, '',                                        201, ''
                    get,  '',                                        200, 'page,size'
                    get,  '/{key}',                                  200, ''
                    post, '/{workspace}/imports',                    200, 'mode,fixes,errors'
                    get,  '/{workspace}/export',                     200, ''
                    get,  '/{workspace}/export/{environment}',       200, ''
                    post, '/{workspace}/deployments',                201, ''
                    get,  '/{workspace}/deployments',                200, 'environment,page,size'
                    get,  '/{workspace}/deployments/{number}',       200, ''
                    get,  '/{workspace}/flags',                      200, 'query,category,stage,environment,page,size'
                    get,  '/{workspace}/flags/{key}',                200, ''
                    get,  '/{workspace}/flags/{flag}/preview',       200, 'environment,key,attributes'
                    post, '/{workspace}/changes',                    201, ''
                    get,  '/{workspace}/changes',                    200, 'state,page,size'
                    get,  '/{workspace}/changes/{id}',               200, ''
                    put,  '/{workspace}/changes/{id}',               200, ''
                    get,  '/{workspace}/changes/{id}/comments',      200, 'page,size'
                    post, '/{workspace}/changes/{id}/comments',      201, ''
                    post, '/{workspace}/changes/{id}/submit',        200, ''
                    post, '/{workspace}/changes/{id}/withdraw',      200, ''
                    post, '/{workspace}/changes/{id}/verdicts',      200, ''
                    post, '/{workspace}/changes/{id}/reopen',        200, ''
                    post, '/{workspace}/flags/{key}/break-glass',    201, ''
                    get,  '/{workspace}/flags/{key}/break-glass/earlier', 200, 'environment'
                    get,  '/{workspace}/break-glass',                200, 'owed'
                    get,  '/{workspace}/break-glass/{change}',       200, ''
                    post, '/{workspace}/break-glass/{change}/review', 200, ''
                    post, '/{workspace}/batches',                    201, ''
                    get,  '/{workspace}/batches',                    200, 'page,size'
                    get,  '/{workspace}/batches/{id}',               200, ''
                    post, '/{workspace}/batches/{id}/continue',      200, ''
                    get,  '/{workspace}/batches/{id}/verdicts',      200, ''
                    post, '/{workspace}/batches/{id}/verdicts',      200, ''
                    get,  '/{workspace}/freezes',                    200, ''
                    post, '/{workspace}/freezes',                    201, ''
                    post, '/{workspace}/freezes/{number}/lift',      200, ''
                    get,  '/{workspace}/policies',                   200, 'page,size'
                    get,  '/{workspace}/policies/{version}',         200, ''
                    get,  '/{workspace}/policies/{version}/differences', 200, 'from'
                    get,  '/{workspace}/policies/{version}/what-if', 200, 'page,size'
                    get,  '/{workspace}/duties',                     200, 'flag'
                    get,  '/{workspace}/policy-changes',             200, 'page,size'
                    post, '/{workspace}/policy-changes',             201, ''
                    get,  '/{workspace}/policy-changes/{id}',        200, ''
                    put,  '/{workspace}/policy-changes/{id}',        200, ''
                    post, '/{workspace}/policy-changes/{id}/accept', 200, ''
                    post, '/{workspace}/policy-changes/{id}/reject', 200, ''
                    post, '/{workspace}/policy-changes/{id}/withdraw', 200, ''
                    get,  '/{workspace}/policy-changes/{id}/what-if', 200, 'page,size'
                    post, '/{workspace}/evidence',                   201, ''
                    get,  '/{workspace}/evidence/{sha256}',          200, 'name'
                    get,  '/{workspace}/flags/{flag}/safeguards',    200, ''
                    put,  '/{workspace}/flags/{flag}/safeguards/{kind}', 200, ''
                    post, '/{workspace}/flags/{flag}/impact',        201, ''
                    get,  '/{workspace}/flags/{flag}/impact',        200, 'page,size'
                    post, '/{workspace}/flags/{flag}/impact/imports', 200, ''
                    get,  '/{workspace}/flags/{flag}/impact/{number}', 200, ''
                    delete, '/{workspace}/flags/{flag}/impact/{number}', 200, 'reason'
                    get,  '/{ws}/history',                           200, 'from,to,flag,actor,cursor,limit'
                    """)
    void describesEachCall(String method, String path, String status, String query) {
        JsonNode call = paths.path(ROOT + path).path(method);

        assertThat(call.path("summary").asString("")).isNotBlank();
        assertThat(call.path("responses").has(status)).isTrue();
        assertThat(names(call, "query"))
                .contains(query.isEmpty() ? new String[0] : query.split(","));
        assertThat(names(call, "header").contains("Idempotency-Key"))
                .isEqualTo(!"get".equals(method));
    }

    /** An object as a parameter is how a filter looks that nobody took apart. */
    @Test
    void takesFiltersApart() {
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (JsonNode call : path.getValue()) {
                for (JsonNode parameter : call.path("parameters")) {
                    assertThat(
                                    parameter.path("name").asString().equals("attributes")
                                            || !parameter.path("schema").has("$ref")
                                                    && !parameter
                                                            .path("schema")
                                                            .path("type")
                                                            .asString("")
                                                            .equals("object"))
                            .as("%s %s", path.getKey(), parameter)
                            .isTrue();
                }
            }
        }
    }

    /** What is answered has the described fields and no others, all the way down. */
    @Test
    void describesWhatIsAnswered() {
        ApprovalScene scene = new ApprovalScene(portal);
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        String flags = ROOT + "/" + scene.workspace.key() + "/flags";
        String changes = ROOT + "/" + scene.workspace.key() + "/changes";
        Map<String, Object> wanted =
                Map.of(
                        "flag",
                        "checkout",
                        "reason",
                        "Described",
                        "submit",
                        true,
                        "proposal",
                        FlagWriter.plain(ramped(flag, "prod", 25)));

        JsonNode proposed = post("developer1", changes, wanted);
        String change = changes + "/" + proposed.path("id").asString();
        String hash = proposed.path("gates").path(0).path("contentHash").asString();
        Map<String, Object> verdict =
                Map.of(
                        "verdict", "approve",
                        "reason", "Read",
                        "contentHashes", Map.of("prod", hash));

        assertThat(proposed.propertyNames())
                .containsExactly(
                        "id,state,kind,flag,title,reason,version,cycle,author,contributors,created_at,submitted_at,base_version,proposal,window,restores,notRequired,gates,verdicts,findings"
                                .split(","));
        assertThat(proposed.path("gates").path(0).propertyNames())
                .containsExactly(
                        "environment,tier,requirement,state,outcome,contentHash,baseHash,why,policyVersion,appliedAt,lower,waits,needs"
                                .split(","));
        assertDescribed("post", "/{workspace}/changes", "201", proposed);
        assertDescribed("get", "/{workspace}/changes", "200", get(changes));
        assertDescribed(
                "post",
                "/{workspace}/changes/{id}/verdicts",
                "200",
                post("developer2", change + "/verdicts", verdict));
        assertDescribed("get", "/{workspace}/changes/{id}", "200", get(change));
        assertDescribed("get", "/{workspace}/flags", "200", get(flags));
        assertDescribed("get", "/{workspace}/flags/{key}", "200", get(flags + "/checkout"));
        String preview = flags + "/checkout/preview?key=k-1";
        String previewed = "/{workspace}/flags/{flag}/preview";
        assertDescribed("get", previewed, "200", get(preview));
        assertDescribed("get", previewed, "200", get(preview + "&environment=prod"));
    }

    /** So is what emergencies and freezes answer. */
    @Test
    void describesEmergenciesAndFreezes() {
        ApprovalScene scene = new ApprovalScene(portal);
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.decided("reviewer", scene.proposed(ramped(flag, "prod", 25)), Verdict.Kind.APPROVE)
                .require();
        String at = ROOT + "/" + scene.workspace.key();
        String glass = "/{workspace}/flags/{key}/break-glass";
        String all = "/{workspace}/break-glass";
        String kill = "{'action':'kill','environment':'prod','reason':'Errors','incident':'INC-7'}";
        String frozen =
                "{'from':'2999-12-18T18:00','until':'2999-12-19T18:00','zone':'UTC','tiers':['production'],'reason':'Year end'}";

        JsonNode broken = post("operator", at + "/flags/checkout/break-glass", read(kill));
        String one = at + "/break-glass/" + broken.path("change").asString();
        JsonNode earlier =
                get("operator", at + "/flags/checkout/break-glass/earlier?environment=prod");
        JsonNode freeze = post("admin", at + "/freezes", read(frozen));

        assertDescribed("post", glass, "201", broken);
        assertThat(earlier.path("earlier")).isNotEmpty();
        assertDescribed("get", glass + "/earlier", "200", earlier);
        assertDescribed("get", all, "200", get(at + "/break-glass"));
        assertDescribed(
                "post",
                all + "/{change}/review",
                "200",
                post("reviewer", one + "/review", read("{'justified':true,'words':'Right'}")));
        assertDescribed("get", all + "/{change}", "200", get(one));
        assertDescribed("post", "/{workspace}/freezes", "201", freeze);
        assertThat(freeze.propertyNames())
                .containsExactly(
                        "number,state,from,until,zone,begins,ends,tiers,reason,by,lifted"
                                .split(","));
        assertDescribed("get", "/{workspace}/freezes", "200", get(at + "/freezes"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        return JSON.readValue(json.replace('\'', '"'), Map.class);
    }

    private void assertDescribed(String method, String path, String status, JsonNode answer) {
        JsonNode content =
                paths.path(ROOT + path).path(method).path("responses").path(status).path("content");
        assertThat(content).as("%s %s", method, path).isNotEmpty();
        assertDescribed(
                method + " " + path,
                content.path("application/json").isMissingNode()
                        ? content.iterator().next().path("schema")
                        : content.path("application/json").path("schema"),
                answer);
    }

    private void assertDescribed(String at, JsonNode described, JsonNode answer) {
        JsonNode schema = resolved(described);
        if (answer.isArray()) {
            for (JsonNode element : answer) {
                assertDescribed(at + "[]", schema.path("items"), element);
            }
        } else if (answer.isObject() && schema.has("additionalProperties")) {
            for (Map.Entry<String, JsonNode> member : answer.properties()) {
                JsonNode values = schema.path("additionalProperties");
                if (values.isObject() && !values.isEmpty()) {
                    assertDescribed(at + ".*", values, member.getValue());
                }
            }
        } else if (answer.isObject()) {
            for (Map.Entry<String, JsonNode> member : answer.properties()) {
                String field = at + "." + member.getKey();
                assertThat(schema.path("properties").has(member.getKey())).as(field).isTrue();
                assertDescribed(
                        field, schema.path("properties").path(member.getKey()), member.getValue());
            }
        } else {
            assertThat(schema.isEmpty()).as(at).isFalse();
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        JsonNode target = document.at(reference.substring(1));
        assertThat(target.isMissingNode()).as(reference).isFalse();
        return target;
    }

    private JsonNode get(String address) {
        return get("viewer", address);
    }

    private JsonNode get(String person, String address) {
        return answer(ApiClient.as(person, portal).get().uri(address).exchange());
    }

    private JsonNode post(String person, String address, Map<String, Object> body) {
        return answer(
                ApiClient.as(person, portal)
                        .post()
                        .uri(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body))
                        .exchange());
    }

    private static JsonNode answer(MvcTestResult result) {
        assertThat(result.getResponse().getStatus())
                .as(result.getRequest().getRequestURI())
                .isLessThan(300);
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }

    private static List<String> names(JsonNode call, String place) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : call.path("parameters")) {
            if (parameter.path("in").asString().equals(place)) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }
}
