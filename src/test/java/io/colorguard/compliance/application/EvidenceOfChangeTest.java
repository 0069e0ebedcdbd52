package io.colorguard.compliance.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.identity.Actors.as;
import static io.colorguard.identity.Actors.stale;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.application.EvidenceOfChange.Document;
import io.colorguard.compliance.pdf.PdfPrinter;
import io.colorguard.compliance.story.Story;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.DeploymentScene;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@Rule("CMP-7")
class EvidenceOfChangeTest {

    private static final Locale SPANISH = Locale.of("es");

    @Autowired ApplicationContext portal;
    @Autowired EvidenceOfChange evidence;
    @Autowired PdfPrinter printer;
    AuditTrail trail;

    private ComplianceScene officer;
    private ApprovalScene scene;
    private ChangeRequest change;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void anExperimentForProduction() {
        officer = new ComplianceScene(portal);
        scene = officer.scene;
        change = officer.proposed("trial");
    }

    @Test
    void thePdfTellsTheWholeWayInOrder() throws IOException {
        officer.leavesOut("developer1", change, "privacy_impact").require();
        scene.decided("reviewer", change, Verdict.Kind.ASK).require();
        say("viewer", "Why <b>now</b>?");
        scene.saved(change, 30);
        ApprovalDesk desk = portal.getBean(ApprovalDesk.class);
        ChangeRequest edited =
                as("developer1", () -> desk.submit(scene.workspace.key(), change.id()).require());
        officer.closes(edited, Phase.PRE_PRODUCTION);
        scene.decided("reviewer", edited, Verdict.Kind.APPROVE).require();
        officer.closes(edited, Phase.DEPLOYMENT);
        ChangeRequest applied = scene.change(change.id());
        String hash = applied.gate("prod").orElseThrow().contentHash().value();
        String half = hash.substring(0, 32);

        String text = text(printed("viewer", Locale.ENGLISH));

        assertThat(text)
                .containsSubsequence(
                        "Evidence of change " + change.id(),
                        "1. What was asked",
                        "trial",
                        "because",
                        "2. What it changes",
                        "Definition in prod",
                        "JSON after",
                        "Terraform after",
                        "3. What each environment asked",
                        "approval matrix, experiment × production: peer review",
                        "policy version 2",
                        half,
                        "passed by verdicts",
                        "4. Verdicts",
                        "asked for changes",
                        "Think again",
                        "lets nothing pass",
                        "approved",
                        "prod, as Reviewer, under policy version 2",
                        half,
                        "yes",
                        "5. Checklist",
                        "Security review completed: met, shown by",
                        "Signed off by",
                        "Due ",
                        "wrote that it does not apply: Privacy impact assessment",
                        "No data of people",
                        "See the report of Monday",
                        "6. Criteria of the promotion",
                        "7. Emergency",
                        "8. Effect, export and deployment",
                        "prod: in effect since",
                        "9. Everything that was done",
                        "Why <b>now</b>?",
                        "10. People, and how to read this",
                        "developer1");
    }

    @Test
    void verdictsThatAreVoidSayWhy() throws IOException {
        FlagContent flag = scene.standing(aFlag("steady", LifecycleStage.PRODUCTION));
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        change = scene.proposed(ApprovalScene.ramped(flag, "prod", 10));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        scene.saved(change, 20);
        assertThat(text(printed("viewer", Locale.ENGLISH)))
                .contains("given in cycle 1", "the change is in cycle 2, in which it is void");
    }

    @Test
    void exportsAndDeploymentsThatCarriedItAreNamed() throws IOException {
        DeploymentScene delivered = new DeploymentScene(portal);
        scene = delivered.flags;
        scene.live("checkout", 10);
        change =
                scene.change(
                        ChangeId.parse(scene.flag("checkout").approvals().get("prod").change())
                                .orElseThrow());
        DeploymentScene.Taken taken = delivered.taken(null);
        delivered.applied(taken.bundle(), 5);
        String text = text(printed("viewer", Locale.ENGLISH));
        assertThat(text)
                .contains(
                        "Export 1, taken by",
                        "in stack env-prod",
                        taken.bundle().value().substring(0, 32))
                .contains(
                        "Report 1 of prod",
                        "since " + DeploymentScene.at(5).toString().substring(0, 10));
        scene.agreed(ApprovalScene.ramped(scene.flag("checkout").content(), "prod", 90));
        delivered.taken(null);
        assertThat(text(printed("viewer", Locale.ENGLISH))).doesNotContain("Export 2, taken by");
    }

    @Test
    @Rule("APR-11")
    void emergenciesAreToldWithTheirReview() throws IOException {
        FlagContent flag = scene.standing(aFlag("steady", LifecycleStage.PRODUCTION));
        var glass = scene.broken(flag, new Emergency.Kill("prod")).require();
        change = scene.change(glass.change());
        assertThat(text(printed("viewer", Locale.ENGLISH)))
                .contains("Errors since ten", "INC-7", "Nobody has reviewed it yet.")
                .contains("bypassed by break-glass", "prod: the flag is killed");
        EmergencyDesk desk = portal.getBean(EmergencyDesk.class);
        as(
                "approver1",
                () ->
                        desk.review(scene.workspace.key(), change.id(), true, "It was needed")
                                .require());
        assertThat(text(printed("viewer", Locale.ENGLISH)))
                .contains("justified", "It was needed")
                .doesNotContain("Nobody has reviewed it");
    }

    @Test
    @Rule("PRO-4")
    void promotionsAreToldWithWhatWasAttestedAndWaived() throws IOException {
        scene.policy(ComplianceScene::askingForFewErrors);
        change = scene.proposed(aFlag("promoted", LifecycleStage.STAGING));
        officer.attests("developer2", change, Criterion.ERROR_RATE).require();
        officer.waives("approver1", change, Criterion.ERROR_RATE);
        assertThat(text(printed("viewer", Locale.ENGLISH)))
                .contains("The change opens staging.", "attested the criterion: Error rate")
                .contains("See the report of Monday");
    }

    @Test
    void hostileTextIsTextAndNothingOfItIsLost() throws IOException {
        String hostile = "</fo:block><fo:external-graphic src=\"file:/etc/passwd\"/> ]]> &xxe; ";
        String turned = "abc\u05d0\u05d1 Iñigo";
        as(
                "developer1",
                () ->
                        portal.getBean(ApprovalDesk.class)
                                .save(
                                        scene.workspace.key(),
                                        change.id(),
                                        null,
                                        ChangeDraft.of(
                                                new Wording(turned, hostile + "x".repeat(3_900)),
                                                ComplianceScene.anExperiment(
                                                        "trial", LifecycleStage.PRODUCTION)))
                                .require());
        String text = text(printed("viewer", Locale.ENGLISH));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("</fo:block><fo:external-graphic", "]]> &xxe;")
                .contains("abc‹U+05D0›‹U+05D1› Iñigo");
        assertThat(text.chars().filter(it -> it == 'x').count()).isGreaterThanOrEqualTo(3_900);
    }

    @Test
    void itIsToldInTheLanguageOfTheReader() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed("viewer", SPANISH).bytes())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Evidencia del cambio " + change.id());
            assertThat(new PDFTextStripper().getText(document))
                    .contains("1. Qué se pidió", "10. Personas, y cómo leer esto", "Página 1 / ")
                    .doesNotContain("compliance.story.");
        }
    }

    @Test
    void readersWithScreensAndWithoutSeeTheStructure() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed("viewer", Locale.ENGLISH).bytes())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("1. What was asked");
            assertThat(catalog.getOpenAction()).isNull();
        }
    }

    @Test
    void theSameContentAtTheSameMomentGivesTheSameBytes() {
        Story story = story("viewer").require();
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(printer.print(story, Locale.ENGLISH, at))
                .isEqualTo(printer.print(story, Locale.ENGLISH, at))
                .isNotEqualTo(printer.print(story, Locale.ENGLISH, at.plusSeconds(1)));
    }

    @Test
    @Rule("AUD-6")
    void aRevisionKeepsThatItWasTakenAndItsHash() {
        Document taken = printed("compliance", Locale.ENGLISH);
        assertThat(taken.hash()).isEqualTo(ContentHash.of(taken.bytes()));
        var latest =
                trail.timeline(
                                scene.workspace.id(),
                                TimelineFilter.ofChange(change.id().toString()),
                                null,
                                1)
                        .entries()
                        .getFirst();
        assertThat(latest.act().action()).isEqualTo("evidence.exported");
        assertThat(latest.act().subject().key()).isEqualTo(taken.hash().abbreviated());
        assertThat(latest.actor().userName()).isEqualTo("compliance");
        assertThat(
                        Inside.owner(portal)
                                .sql(
                                        """
                                        select question from history_extract
                                        where content_sha256 = ? and format = 'pdf'
                                        """)
                                .param(taken.hash().value())
                                .query(String.class)
                                .single())
                .contains(change.id().toString());
    }

    @Test
    @Rule("IDN-7")
    void takingItOutTakesARecentSignOnAndReadingDoesNot() {
        assertThat(stale("viewer", () -> print(scene.workspace.key(), Locale.ENGLISH)).reasons())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Refusal.Kind.STEP_UP);
                    assertThat(it.messageKey()).isEqualTo("compliance.refusal.evidence.recent");
                });
        assertThat(
                        stale("viewer", () -> evidence.ready(scene.workspace.key(), change.id()))
                                .reasons())
                .hasSize(1);
        assertThat(stale("viewer", () -> story().reasons())).isEmpty();
    }

    @Test
    @Rule("TLK-2")
    void draftsAreForTheirWritersAlone() {
        scene.standing(aFlag("steady", LifecycleStage.PRODUCTION));
        change = scene.drafted("steady", 5);
        assertThat(story("developer1").reasons()).isEmpty();
        assertThat(story("reviewer").reasons())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    assertThat(it.messageKey()).isEqualTo("compliance.refusal.evidence.private");
                });
        assertThat(as("reviewer", () -> print(scene.workspace.key(), Locale.ENGLISH)).reasons())
                .hasSize(1);
    }

    @Test
    @Rule("IDN-3")
    void whatIsElsewhereIsNotThere() {
        WorkspaceKey none = new WorkspaceKey("no-such-bank");
        assertThat(as("viewer", () -> print(none, Locale.ENGLISH)).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
        scene = new ApprovalScene(portal);
        assertThat(story("viewer").reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
    }

    private void say(String person, String words) {
        ConversationDesk talk = portal.getBean(ConversationDesk.class);
        as(person, () -> talk.say(scene.workspace.key(), change.id(), words).require());
    }

    private Outcome<Story> story(String person) {
        return as(person, () -> story());
    }

    private Outcome<Story> story() {
        return evidence.tell(scene.workspace.key(), change.id(), Locale.ENGLISH);
    }

    private Document printed(String person, Locale language) {
        return as(person, () -> print(scene.workspace.key(), language).require());
    }

    private Outcome<Document> print(WorkspaceKey workspace, Locale language) {
        return evidence.print(workspace, change.id(), language);
    }

    private static String text(Document document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("[ \\u00a0]*\\R", " ")
                    .replaceAll(" +", " ");
        }
    }
}
