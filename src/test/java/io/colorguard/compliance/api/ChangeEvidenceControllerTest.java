package io.colorguard.compliance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.shared.ContentHash;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Rule("CMP-7")
class ChangeEvidenceControllerTest {

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
    void clientsReadAllThatTheRecordsHold() {
        officer.closes(change, Phase.PRE_PRODUCTION);
        officer.scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        MvcTestResult answer = calls.get("viewer", change.id() + "/evidence");
        String hash = change.gate("prod").orElseThrow().contentHash().value();
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.contributors[0].user")
                .isEqualTo("developer1");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.verdicts[0].votes[0]")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("role", "reviewer")
                .containsEntry("contentHash", hash)
                .containsEntry("bearing", "counts");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.definitions[0].contentHash")
                .isEqualTo(hash);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.gates[2]")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("row", "experiment")
                .containsEntry("passage", "approved")
                .containsEntry("policyVersion", 2);
        assertThat(answer).bodyJson().extractingPath("$.entries.length()").isEqualTo(5);
        assertThat(answer).bodyJson().extractingPath("$.entries[4].said").isEqualTo("signed_off");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.checklist.phases[0].state")
                .isEqualTo("signed_off");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.revisions[*].action")
                .asArray()
                .contains("change.submitted", "compliance.signed_off", "change.approved");
    }

    @Test
    void thePdfIsAnAttachmentThatItsHashNames() {
        MvcTestResult answer = calls.in("es").get("viewer", change.id() + "/evidence.pdf");
        byte[] body = answer.getResponse().getContentAsByteArray();
        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF)
                .hasHeader(HttpHeaders.ETAG, '"' + ContentHash.of(body).value() + '"')
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment")
                .contains(change.id() + "-evidence.pdf");
        assertThat(new String(body, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    @Rule("IDN-3")
    void whatIsNotThereIsNotFound() {
        assertThat(calls.get("viewer", "CHG-999/evidence")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(calls.get("viewer", "nonsense/evidence.pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Rule("TLK-2")
    void draftsAreRefusedToOthersInTheirLanguage() {
        officer.scene.standing(ApprovalScene.aFlag("steady", LifecycleStage.PRODUCTION));
        change = officer.scene.drafted("steady", 5);
        assertThat(calls.in("es").get("reviewer", change.id() + "/evidence.pdf"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("CMP-7", "nunca se envió");
        assertThat(calls.get("developer1", change.id() + "/evidence")).hasStatusOk();
    }
}
