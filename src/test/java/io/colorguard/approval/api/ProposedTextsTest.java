package io.colorguard.approval.api;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.LifecycleStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Texts and values that nobody types, but that somebody sends. */
@DatabaseTest
class ProposedTextsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired WebApplicationContext portal;

    ApprovalScene scene;
    FlagContent checkout;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Rule("AUD-1")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    reason, control
                    reason, long
                    title,  control
                    title,  long
                    """)
    void evenADraftKeepsNoTextThatIsNone(String field, String text) {
        Map<String, Object> body = body(FlagWriter.plain(ramped(checkout, "prod", 25)));
        body.put(field, "long".equals(text) ? "x".repeat(4_001) : "a\0b");

        assertRefused(send("developer1", "", body), "AUD-1", field);
    }

    @Rule("CFG-1")
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\ud800"})
    void evenADraftKeepsNoCharacterThatTheDatabaseCannotHold(String character) {
        Map<String, Object> proposal =
                new HashMap<>(FlagWriter.plain(ramped(checkout, "prod", 25)));
        proposal.put("tags", List.of("fine", "not" + character));

        assertRefused(send("developer1", "", body(proposal)), "CFG-1", "tags[1]");
    }

    @Rule("APR-7")
    @Test
    void aVerdictsReasonIsLinesOfText() {
        Map<String, Object> body = body(FlagWriter.plain(ramped(checkout, "prod", 25)));
        body.put("submit", true);
        MvcTestResult change = send("developer1", "", body);
        Map<String, Object> verdict = new HashMap<>();
        verdict.put("verdict", "reject");
        verdict.put("contentHashes", Map.of("prod", read(change, "$.gates[0].contentHash")));
        String address = "/" + read(change, "$.id") + "/verdicts";

        verdict.put("reason", "a\0b");
        assertRefused(send("reviewer", address, verdict), "AUD-1", "reason");
        verdict.put("reason", "x".repeat(4_001));
        assertRefused(send("reviewer", address, verdict), "AUD-1", "reason");
        verdict.put("reason", "Two lines,\nand\ta tab.");
        assertThat(send("reviewer", address, verdict)).hasStatusOk();
    }

    @Rule("CFG-7")
    @Test
    void noDigitOfANumberIsLost() {
        assertThat(
                        raw("{\"ratio\": 0.12345678901234567890123}")
                                .getResponse()
                                .getContentAsByteArray())
                .asString()
                .contains("0.12345678901234567890123");
    }

    @Rule("CFG-1")
    @Test
    void aNumberThatCannotBeKeptExactlyIsRefused() {
        assertThat(raw("{\"ratio\": 1e999999999}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("treatments[0].configurations");
    }

    @Rule("CFG-6")
    @Test
    void aFieldThatNobodyKnowsIsListedNotDroppedInSilence() {
        Map<String, Object> proposal =
                new HashMap<>(FlagWriter.plain(ramped(checkout, "prod", 25)));
        proposal.put("colour", "red");
        MvcTestResult change = send("developer1", "", body(proposal));

        assertThat(change).hasStatus(HttpStatus.CREATED);
        assertThat(change)
                .bodyJson()
                .extractingPath("$.findings[?(@.field == 'colour')].severity")
                .asArray()
                .containsExactly("warning");
    }

    /** Proposes these configurations of the first treatment, written out as JSON. */
    private MvcTestResult raw(String configurations) {
        Map<String, Object> proposal =
                new HashMap<>(FlagWriter.plain(ramped(checkout, "prod", 25)));
        proposal.put(
                "treatments",
                List.of(
                        Map.of("name", "off", "configurations", "@"),
                        Map.of("name", "on", "configurations", "{}")));
        return send(
                "developer1",
                "",
                JSON.writeValueAsString(body(proposal)).replace("\"@\"", configurations));
    }

    private static Map<String, Object> body(Map<String, Object> proposal) {
        Map<String, Object> body = new HashMap<>();
        body.put("flag", "checkout");
        body.put("reason", "because");
        body.put("proposal", proposal);
        return body;
    }

    private static void assertRefused(MvcTestResult answer, String rule, String field) {
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyJson().extractingPath("$.rule").isEqualTo(rule);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
    }

    private MvcTestResult send(String person, String rest, Map<String, Object> body) {
        return send(person, rest, JSON.writeValueAsString(body).replace("\ud800", "\\ud800"));
    }

    private MvcTestResult send(String person, String rest, String body) {
        return ApiClient.as(person, portal)
                .post()
                .uri("/api/v1/workspaces/" + scene.workspace.key() + "/changes" + rest)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String read(MvcTestResult result, String path) {
        return JsonPath.read(new String(result.getResponse().getContentAsByteArray()), path);
    }
}
