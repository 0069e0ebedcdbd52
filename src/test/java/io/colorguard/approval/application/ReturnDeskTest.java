package io.colorguard.approval.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@Rule("AUD-3")
class ReturnDeskTest {

    private static final FlagKey CHECKOUT = new FlagKey("checkout");
    private static final Wording WORDING = new Wording("Back", "It worked then");

    @Autowired ApplicationContext portal;
    @Autowired ReturnDesk desk;
    @Autowired ApprovalDesk approval;
    @Autowired HistoryDesk history;

    private ApprovalScene scene;
    private FlagContent first;
    private FlagContent second;

    @BeforeEach
    void aFlagThatChanged() {
        scene = new ApprovalScene(portal);
        first = scene.standing(ApprovalScene.aFlag("checkout", LifecycleStage.PRODUCTION));
        second = scene.agreed(ApprovalScene.ramped(first, "prod", 10));
    }

    @Test
    void goingBackIsADraftThatMeetsEveryGate() {
        ChangeRequest draft =
                as(
                                "developer1",
                                () -> desk.draft(scene.workspace.key(), CHECKOUT, stood(), WORDING))
                        .require();

        assertThat(draft.state()).isInstanceOf(ChangeState.Draft.class);
        assertThat(draft.proposal().after()).isEqualTo(first);
        assertThat(draft.proposal().base()).isEqualTo(second);
        assertThat(scene.flag("checkout").content()).as("nothing is written").isEqualTo(second);
        ChangeRequest submitted =
                as("developer1", () -> approval.submit(scene.workspace.key(), draft.id()))
                        .require();
        assertThat(submitted.state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(submitted.gates()).isNotEmpty();
    }

    @Test
    void theForecastSaysWhatWouldBeDifferentAndKeepsNothing() {
        ReturnDesk.Forecast forecast =
                as(
                                "developer1",
                                () -> desk.check(scene.workspace.key(), CHECKOUT, stood(), WORDING))
                        .require();

        assertThat(forecast.difference().isEmpty()).isFalse();
        assertThat(forecast.assessment().gates()).isNotEmpty();
        assertThat(changes()).hasSize(2);
    }

    @Test
    @Rule("LIF-1")
    void theStageOfTodayStays() {
        FlagContent early =
                scene.standing(ApprovalScene.aFlag("young", LifecycleStage.DEVELOPMENT));
        long then = newest("young");
        Classification young = early.classification();
        Classification tested =
                new Classification(young.category(), young.risk(), LifecycleStage.TESTING);
        scene.standing(ApprovalScene.ramped(early.with(tested), "dev", 10));
        assertThat(scene.flag("young").content().classification()).isEqualTo(tested);

        ChangeRequest draft =
                as(
                                "developer1",
                                () ->
                                        desk.draft(
                                                scene.workspace.key(),
                                                new FlagKey("young"),
                                                then,
                                                WORDING))
                        .require();
        assertThat(draft.proposal().after()).isEqualTo(early.with(tested));
    }

    @Test
    void whatIsSoAlreadyIsRefused() {
        assertThat(reasons(CHECKOUT, newest("checkout")))
                .containsExactly("approval.refusal.return.same");
        assertThat(reasons(CHECKOUT, Long.MAX_VALUE))
                .containsExactly("approval.refusal.return.same");
    }

    @Test
    void whatDidNotStandThenIsRefused() {
        assertThat(reasons(CHECKOUT, 0)).containsExactly("approval.refusal.return.missing");
        assertThat(reasons(CHECKOUT, -1)).containsExactly("approval.refusal.return.missing");
        assertThat(reasons(new FlagKey("no-such"), newest("checkout")))
                .containsExactly("approval.refusal.return.missing");
    }

    @Test
    @Rule("IDN-3")
    void revisionsOfAnotherWorkspaceAreNone() {
        ApprovalScene other = new ApprovalScene(portal);
        assertThat(
                        as(
                                        "developer1",
                                        () ->
                                                desk.draft(
                                                        other.workspace.key(),
                                                        CHECKOUT,
                                                        stood(),
                                                        WORDING))
                                .reasons())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.messageKey()).isEqualTo("approval.refusal.return.missing"));
    }

    @Test
    @Rule("IDN-2")
    void whoMayNotProposeMayNotGoBack() {
        Outcome<ChangeRequest> refused =
                as("viewer", () -> desk.draft(scene.workspace.key(), CHECKOUT, stood(), WORDING));
        assertThat(refused.reasons())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.messageKey()).isEqualTo("identity.refusal.permission"));
    }

    private List<String> reasons(FlagKey flag, long revision) {
        return as("developer1", () -> desk.draft(scene.workspace.key(), flag, revision, WORDING))
                .reasons()
                .stream()
                .map(it -> it.messageKey())
                .toList();
    }

    private long newest(String flag) {
        return entries(HistoryQuestion.ofFlag(flag)).getFirst().number();
    }

    /** The revision by which the flag came to stand. */
    private long stood() {
        return entries(
                        new HistoryQuestion(
                                null,
                                "checkout",
                                null,
                                null,
                                null,
                                null,
                                "change.approved",
                                null,
                                null))
                .getLast()
                .number();
    }

    private List<Long> changes() {
        return entries(
                        new HistoryQuestion(
                                null, null, null, null, null, null, "change.submitted", null, null))
                .stream()
                .map(RevisionEntry::number)
                .toList();
    }

    private List<RevisionEntry> entries(HistoryQuestion question) {
        return as("viewer", () -> history.page(scene.workspace.key().value(), question, null, 50))
                .require()
                .entries();
    }
}
