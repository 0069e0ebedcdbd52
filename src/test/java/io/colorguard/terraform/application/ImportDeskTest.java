package io.colorguard.terraform.application;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.terraform.ImportScene.aFlag;
import static io.colorguard.terraform.ImportScene.abroad;
import static io.colorguard.terraform.ImportScene.file;
import static io.colorguard.terraform.ImportScene.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.ImportScene;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.WorkspacePart.Kind;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ImportDeskTest {

    @Autowired ApplicationContext portal;
    @Autowired ImportDesk desk;
    AuditTrail trail;

    ImportScene scene;
    WorkspaceKey ws;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void aWorkspace() {
        scene = new ImportScene(portal);
        ws = scene.workspace.key();
    }

    @Rule({"TFM-4", "AUD-1"})
    @Test
    void adoptingPutsFlagsHashesAndOneRevisionInPlace() {
        ImportReport report = adopt(file("a.tfvars", variables(aFlag("checkout", 10))));

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0));
        var flag = scene.flag("checkout").orElseThrow();
        Approval approval = flag.approvals().get("prod");
        assertThat(flag.approvals()).containsOnlyKeys("dev", "prod");
        assertThat(approval.kind()).isEqualTo(Approval.Kind.ADOPTION);
        assertThat(approval.change()).isEqualTo(report.importId());
        assertThat(approval.hash()).isEqualTo(hash(flag.content()));
        assertThat(latest().act().action()).isEqualTo("import.adopted");
        assertThat(latest().act().subject().key()).isEqualTo(report.importId());
        assertThat(latest().actor().userName()).isEqualTo("admin");
    }

    @Rule("TFM-3")
    @Test
    void remembersThatFmeHadWhatWasAdoptedAndWhatItStandsOn() {
        adopt(
                file("parts.tfvars", ImportScene.parts()),
                file("a.tfvars", variables(aFlag("checkout", 10))));

        var administration = Inside.of(portal, Workspaces.class).administration(scene.workspace);
        assertThat(administration.adopted())
                .containsExactlyInAnyOrder(
                        new PartName(Kind.TRAFFIC_TYPE, "account"),
                        new PartName(Kind.ENVIRONMENT, "dev"),
                        new PartName(Kind.ENVIRONMENT, "prod"),
                        new PartName(Kind.TRAFFIC_TYPE, "user"));
    }

    @Rule("TFM-3")
    @Test
    void proposingSaysNothingOfWhatFmeHas() {
        propose(ImportOptions.LENIENT, file("a.tfvars", variables(aFlag("checkout", 10))));
        assertThat(Inside.of(portal, Workspaces.class).administration(scene.workspace).adopted())
                .isEmpty();
    }

    @Rule("AUD-1")
    @Test
    void theHistoryOfEachAdoptedFlagBeginsWithItsImport() {
        ImportReport report =
                adopt(file("a.tfvars", variables(aFlag("checkout", 10), aFlag("loans", 5))));

        for (String flag : List.of("checkout", "loans")) {
            assertThat(entries(TimelineFilter.ofFlag(flag)))
                    .extracting(entry -> entry.act().action(), entry -> entry.act().change())
                    .containsExactly(tuple("import.adopted", report.importId()));
        }
        assertThat(entries(TimelineFilter.ofChange(report.importId()))).hasSize(1);
    }

    private List<RevisionEntry> entries(TimelineFilter filter) {
        return trail.timeline(scene.workspace.id(), filter, null, 10).entries();
    }

    @Rule("TFM-4")
    @Test
    void adoptingTheSameFileAgainChangesNothingAndOtherContentIsLeftOut() {
        adopt(file("a.tfvars", variables(aFlag("checkout", 10))));

        ImportReport again =
                adopt(file("a.tfvars", variables(aFlag("checkout", 10), aFlag("loans", 5))));
        ImportReport other = adopt(file("a.tfvars", variables(aFlag("checkout", 90))));

        assertThat(again.flags())
                .extracting(ImportedFlag::effect)
                .containsExactlyInAnyOrder(Effect.UNCHANGED, Effect.CREATED);
        assertThat(other.flags()).extracting(ImportedFlag::effect).containsOnly(Effect.REFUSED);
        assertThat(other.problems())
                .anyMatch(p -> p.words().messageKey().equals("terraform.refusal.governed"));
        assertThat(shareOf("checkout")).isEqualTo(10);
    }

    @Rule("TFM-4")
    @Test
    void proposingOpensAChangeForEachFlagAndWaitsForItsGates() {
        adopt(file("a.tfvars", variables(aFlag("checkout", 10))));

        ImportReport report =
                as(
                        "developer1",
                        () ->
                                desk.propose(
                                                ws,
                                                List.of(
                                                        file(
                                                                "b.tfvars",
                                                                variables(aFlag("checkout", 25)))),
                                                ImportOptions.LENIENT)
                                        .require());

        assertThat(report.flags())
                .singleElement()
                .matches(flag -> flag.effect() == Effect.UPDATED && flag.change() != null);
        assertThat(shareOf("checkout")).isEqualTo(10);
    }

    @Rule("TFM-4")
    @Test
    void oneErrorStopsEverythingWhereThatIsWantedUnlessAFixLiftsIt() {
        ImportFile mixed = file("a.tfvars", variables(aFlag("checkout", 10), abroad("loans")));

        adopt(ImportOptions.STRICT, mixed);
        assertThat(scene.flag("checkout")).isEmpty();
        adopt(new ImportOptions(true, true), mixed);
        assertThat(scene.flag("checkout")).isPresent();
        assertThat(scene.flag("loans").orElseThrow().content().environments())
                .containsExactly("dev", "prod");
    }

    @Rule("TFM-4")
    @Test
    void checkingWritesNothing() {
        ImportReport report =
                as(
                        "developer1",
                        () ->
                                desk.check(
                                                ws,
                                                List.of(
                                                        file(
                                                                "a.tfvars",
                                                                variables(aFlag("checkout", 10)))),
                                                ImportOptions.LENIENT)
                                        .require());

        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.importId()).isNull();
        assertThat(scene.flag("checkout")).isEmpty();
    }

    @Rule("IDN-2")
    @Test
    void onlyAdministratorsAdopt() {
        List<ImportFile> flags = List.of(file("a.tfvars", variables(aFlag("checkout", 10))));

        assertThat(as("developer1", () -> kinds(desk.adopt(ws, flags, ImportOptions.LENIENT))))
                .containsExactly(Refusal.Kind.FORBIDDEN);
        assertThat(as("viewer", () -> kinds(desk.check(ws, flags, ImportOptions.LENIENT))))
                .containsExactly(Refusal.Kind.FORBIDDEN);
    }

    @Rule({"TFM-4", "IDN-2"})
    @Test
    void aDeveloperProposesTheFlagsAndLeavesThePartsToAnAdministrator() {
        ImportFile both = file("a.tfvars", ImportScene.parts() + variables(aFlag("checkout", 10)));

        ImportReport first = propose(ImportOptions.STRICT, both);
        ImportReport setUp = adopt(file("p.tfvars", ImportScene.parts()));
        ImportReport second = propose(ImportOptions.STRICT, both);

        assertThat(first.administration()).isEqualTo(Counts.NONE);
        assertThat(first.flags()).singleElement().matches(flag -> flag.change() != null);
        assertThat(first.problems())
                .extracting(p -> p.words().messageKey())
                .containsOnlyOnce("terraform.problem.administrator.traffic.type");
        assertThat(setUp.administration().created()).isEqualTo(1);
        assertThat(second.administration()).isEqualTo(new Counts(0, 0, 1));
        assertThat(second.problems()).isEmpty();
    }

    @Rule({"TFM-4", "APR-10"})
    @Test
    void proposesAndSubmitsAFlagInOneStep() {
        propose(ImportOptions.LENIENT, file("a.tfvars", variables(aFlag("checkout", 10))));

        assertThat(trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 10).entries())
                .extracting(entry -> entry.act().action())
                .contains("change.submitted")
                .doesNotContain("change.drafted");
    }

    private ImportReport propose(ImportOptions options, ImportFile... files) {
        return as("developer1", () -> desk.propose(ws, List.of(files), options).require());
    }

    private ImportReport adopt(ImportFile... files) {
        return adopt(ImportOptions.LENIENT, files);
    }

    private ImportReport adopt(ImportOptions options, ImportFile... files) {
        return as("admin", () -> desk.adopt(ws, List.of(files), options).require());
    }

    private ContentHash hash(FlagContent content) {
        Environment prod = scene.workspace.environment("prod").orElseThrow();
        return CanonicalDefinition.of(ws, prod, content.key(), content).hash();
    }

    private int shareOf(String key) {
        return scene.flag(key).orElseThrow().content().in("prod").rules().getFirst().size();
    }

    private RevisionEntry latest() {
        return trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 1)
                .entries()
                .getFirst();
    }

    private static List<Refusal.Kind> kinds(Outcome<ImportReport> outcome) {
        return outcome.reasons().stream().map(Refusal::kind).toList();
    }
}
