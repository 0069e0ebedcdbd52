package io.colorguard.compliance.application;

import static io.colorguard.compliance.ComplianceScene.anExperiment;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.HostileFiles;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.PointState;
import io.colorguard.compliance.domain.Safeguard.Kind;
import io.colorguard.compliance.domain.Safeguard.Wanted;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checklists lean on what the portal keeps: files, and what stands on the flag's record. */
@DatabaseTest
@Rule("CMP-3")
class ChecklistRecordsTest {

    private static final FlagKey TRIAL = new FlagKey("trial");

    @Autowired ApplicationContext portal;
    @Autowired ComplianceDesk desk;
    @Autowired EvidenceStore store;
    @Autowired SafeguardDesk safeguards;

    ComplianceScene officer;
    ChangeRequest change;
    WorkspaceKey key;

    @BeforeEach
    void somethingIsChecked() {
        officer = new ComplianceScene(portal);
        key = officer.scene.workspace.key();
        officer.scene.standing(anExperiment("trial", LifecycleStage.STAGING));
        change = officer.proposed("trial");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ROLLBACK,   rollback_procedures, monitoring_alerting
                    MONITORING, monitoring_alerting, rollback_procedures
                    """)
    void whatStandsOnTheFlagsRecordMeetsItsCheckpoint(Kind kind, String point, String other) {
        assertThat(state(point)).isInstanceOf(PointState.Open.class);
        as("operator", () -> safeguards.write(key, TRIAL, kind, new Wanted("Kill it", "")))
                .require();

        assertThat(state(point))
                .isInstanceOfSatisfying(
                        PointState.MetByRecord.class,
                        it -> assertThat(it.record().words()).isEqualTo("Kill it"));
        assertThat(state(other)).isInstanceOf(PointState.Open.class);

        as("operator", () -> safeguards.remove(key, TRIAL, kind, "It does not work")).require();
        assertThat(state(point)).isInstanceOf(PointState.Open.class);
    }

    @Test
    void aFileThatIsKeptMeetsACheckpoint() throws IOException {
        Evidence.File file = kept(key);
        meet(file).require();
        assertThat(state("security_review"))
                .isInstanceOfSatisfying(
                        PointState.MetByHand.class,
                        it -> assertThat(it.said().evidence()).isEqualTo(file));
    }

    @Test
    void aFileThatIsNotKeptHereIsNotCited() throws IOException {
        Evidence.File elsewhere = kept(new FlagScene(portal).workspace.key());
        assertMissing(meet(elsewhere));
    }

    @Test
    void aFileIsCitedAsWhatItIs() throws IOException {
        Evidence.File file = kept(key);
        assertMissing(meet(new Evidence.File(file.name(), file.type(), 1, file.hash())));
        assertMissing(meet(new Evidence.File(file.name(), "text/html", file.size(), file.hash())));
        assertMissing(meet(new Evidence.File("../a.exe", file.type(), file.size(), file.hash())));
    }

    private void assertMissing(Outcome<Dossier> outcome) {
        assertThat(outcome.reasons())
                .singleElement()
                .returns("compliance.refusal.file.missing", Refusal::messageKey);
        assertThat(officer.checklist(change).entries()).isEmpty();
    }

    private Outcome<Dossier> meet(Evidence evidence) {
        return as("developer1", () -> desk.meet(key, change.id(), "security_review", evidence));
    }

    private Evidence.File kept(WorkspaceKey workspace) throws IOException {
        return as(
                        "developer1",
                        () ->
                                store.keep(
                                        workspace,
                                        "review.pdf",
                                        () -> new ByteArrayInputStream(HostileFiles.PDF)))
                .require();
    }

    private PointState state(String point) {
        var checklist = officer.checklist(change);
        Checkpoint found = checklist.list().find(point).orElseThrow();
        return checklist.state(found);
    }
}
