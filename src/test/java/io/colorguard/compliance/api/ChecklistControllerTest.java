package io.colorguard.compliance.api;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Phase;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.HostileFiles;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.shared.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ChecklistControllerTest {

    @Autowired WebApplicationContext portal;

    private ComplianceScene officer;
    private ChangeRequest change;
    private JsonCalls calls;

    @BeforeEach
    void somethingIsChecked() {
        officer = new ComplianceScene(portal);
        change = officer.proposed("trial");
        calls =
                new JsonCalls(
                        portal,
                        "/api/v1/workspaces/" + officer.scene.workspace.key() + "/changes/");
    }

    @Test
    @Rule({"CMP-1", "CMP-3"})
    void clientsReadAndAnswer() {
        assertThat(calls.get("viewer", change.id() + "/checklist"))
                .bodyJson()
                .extractingPath("$.phases[*].checkpoints.length()")
                .asArray()
                .containsExactly(4, 4, 4);

        MvcTestResult met = say("security_review", "state", "met", "link", "https://ci.bank/7");

        assertThat(met)
                .bodyJson()
                .extractingPath("$.phases[0].checkpoints[0]")
                .asMap()
                .containsEntry("state", "met")
                .containsEntry("by", "developer1")
                .extractingByKey("evidence", InstanceOfAssertFactories.MAP)
                .containsEntry("link", "https://ci.bank/7");
        say("security_review", "state", "open", "why", "Wrong report");
        assertThat(say("security_review", "state", "not_applicable", "why", "Nothing to review"))
                .bodyJson()
                .extractingPath("$.phases[0].checkpoints[0].state")
                .isEqualTo("not_applicable");
    }

    @Test
    @Rule("CMP-3")
    void clientsCiteFilesThatAreKept() throws IOException {
        EvidenceStore store = portal.getBean(EvidenceStore.class);
        String hash =
                as(
                                "developer1",
                                () ->
                                        store.keep(
                                                officer.scene.workspace.key(),
                                                "review.pdf",
                                                () -> new ByteArrayInputStream(HostileFiles.PDF)))
                        .require()
                        .hash()
                        .value();
        Map<String, String> word =
                Map.of("state", "met", "sha256", hash, "name", "../security review");
        assertThat(calls.put("developer1", change.id() + "/checklist/security_review", word))
                .bodyJson()
                .extractingPath("$.phases[0].checkpoints[0].evidence")
                .asMap()
                .containsEntry("sha256", hash)
                .containsEntry("name", "security review.pdf")
                .containsEntry("type", "application/pdf");
        assertThat(say("data_retention", "state", "met", "sha256", "0".repeat(64)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(
                        calls.put(
                                "developer1",
                                change.id() + "/checklist/data_retention",
                                Map.of("state", "met", "sha256", hash, "text", "both")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Rule("CMP-4")
    void phasesTellWhoSignedThemOff() {
        officer.closes(change, Phase.PRE_PRODUCTION);

        assertThat(calls.get("viewer", change.id() + "/checklist"))
                .bodyJson()
                .extractingPath("$.phases[0]")
                .asMap()
                .containsEntry("state", "signed_off")
                .containsEntry("signedOffBy", "compliance");
    }

    @ParameterizedTest
    @Rule("CMP-3")
    @CsvSource(
            textBlock =
                    """
                    security_review, state, met,            text, '',                 422, words.missing
                    security_review, state, met,            link, javascript:alert(1), 422, link
                    security_review, state, met,            link, not a link,         422, link
                    security_review, state, not_applicable, why,  ' ',                422, words.missing
                    security_review, state, done,           why,  x,                  422, word
                    change_approval, state, met,            text, Yes,                409, by_record
                    data_retention,  state, open,           why,  Look again,         409, nothing_to_reopen
                    success_criteria, state, met,           text, Early,              409, too_early
                    no_such_point,   state, met,            text, Yes,                404, point
                    """)
    void whatCannotBeSaidIsRefused(
            String point, String a, String state, String b, String words, int status, String key) {
        assertThat(say(point, a, state, b, words))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .endsWith(end(key));
        assertThat(officer.checklist(change).entries()).isEmpty();
    }

    @Test
    @Rule("CMP-2")
    void verdictsOfProgramsWaitLikeThoseOfPeople() {
        Map<String, Object> body =
                Map.of("verdict", "approve", "contentHashes", Map.of("prod", hash("prod").value()));

        assertThat(calls.post("reviewer", change.id() + "/verdicts", body))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("Pre-production");
        assertThat(officer.scene.change(change.id()).verdicts()).isEmpty();
    }

    @Test
    @Rule("PRO-3")
    void criteriaAreReadAndVouchedFor() {
        officer.scene.policy(ComplianceScene::askingForFewErrors);
        ChangeRequest promoted =
                officer.scene.proposed(ApprovalScene.aFlag("early", LifecycleStage.STAGING));
        assertThat(calls.get("viewer", promoted.id() + "/promotion"))
                .bodyJson()
                .extractingPath("$.criteria[0].state")
                .isEqualTo("unknown");

        MvcTestResult said =
                calls.put(
                        "developer2",
                        promoted.id() + "/promotion/error_rate",
                        Map.of("text", "None in the logs"));

        assertThat(said)
                .bodyJson()
                .extractingPath("$.criteria[0]")
                .asMap()
                .containsEntry("state", "attested")
                .containsEntry("by", "developer2");
        assertThat(calls.put("developer2", promoted.id() + "/promotion/luck", Map.of("text", "x")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("CMP-2")
    void whatOwesNothingHasNeither() {
        ChangeRequest plain =
                officer.scene.proposed(ApprovalScene.aFlag("plain", LifecycleStage.PRODUCTION));

        for (String part : new String[] {"/checklist", "/promotion"}) {
            assertThat(calls.get("viewer", plain.id() + part)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private MvcTestResult say(String point, String a, String one, String b, String other) {
        return calls.put(
                "developer1", change.id() + "/checklist/" + point, Map.of(a, one, b, other));
    }

    /** The words of a refusal behind its last argument. */
    private String end(String key) {
        String text = portal.getMessage("compliance.refusal." + key, null, Locale.ENGLISH);
        return text.substring(text.lastIndexOf('}') + 1);
    }

    private ContentHash hash(String environment) {
        return change.gate(environment).orElseThrow().contentHash();
    }
}
