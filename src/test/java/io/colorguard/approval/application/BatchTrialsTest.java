package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.BatchTrial.State;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class BatchTrialsTest {

    @Autowired ApplicationContext portal;
    @Autowired BatchTrials trials;
    @Autowired BatchDesk desk;
    @Autowired WorkspaceAccess access;
    @Autowired Clock clock;

    private ApprovalScene scene;

    @BeforeEach
    void flags() {
        scene = new ApprovalScene(portal);
        scene.standing(aFlag("one", LifecycleStage.PRODUCTION));
        scene.standing(ramped(aFlag("two", LifecycleStage.PRODUCTION), "prod", 25));
    }

    @Rule("APR-14")
    @Test
    void tellsBeforeWhatItWouldDoAndKeepsNothing() {
        BatchTrial trial = begun(trials).require();
        await().until(() -> trial.state() == State.WHOLE);
        List<BatchForecast> expected = trial.found();
        assertThat(trial.done()).isEqualTo(trial.all()).isEqualTo(2);
        assertThat(expected.getFirst().refusals()).isEmpty();
        assertThat(expected.getFirst().gates()).hasSize(1);
        assertThat(expected.getFirst().difference().definitions()).containsOnlyKeys("prod");
        assertThat(expected.getLast().refusals())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.no_effect");
        assertThat(
                        as(
                                "viewer",
                                () ->
                                        desk.page(scene.workspace.key(), new Window(0, 10))
                                                .require()
                                                .total()))
                .isZero();
    }

    @Rule("IDN-2")
    @Test
    void onlyThoseWhoMayProposeAreTold() {
        assertThat(begun("viewer", trials).reasons())
                .extracting(Refusal::rule)
                .containsExactly("IDN-2");
    }

    @Rule("APR-14")
    @Test
    void whatNobodyWaitsForIsLookedAtNoFurther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        BatchTrials slow =
                watched(() -> {
                    begun.countDown();
                    meet(left);
                });
        BatchTrial trial = begun(slow).require();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        trial.stop();
        left.countDown();
        await().until(() -> trial.done() == 1);
        assertThat(trial.state()).isEqualTo(State.STOPPED);
        slow.stop();
    }

    @Rule("APR-14")
    @Test
    void whatFailsIsToldAndNeverTakenForAWholeAnswer() {
        BatchTrials failing =
                watched(() -> {
                    throw new IllegalStateException("the database is away");
                });
        BatchTrial trial = begun(failing).require();
        await().until(() -> trial.state() == State.FAILED);
        assertThat(trial.found()).isEmpty();
        failing.stop();
    }

    private BatchTrials watched(Runnable before) {
        return new BatchTrials(access, new WatchedSteps(portal, _ -> before.run()), clock);
    }

    private static void meet(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome<BatchTrial> begun(BatchTrials desk) {
        return begun("developer1", desk);
    }

    private Outcome<BatchTrial> begun(String person, BatchTrials desk) {
        Wanted wanted =
                new Wanted(
                        new Wording("Ramp", "It went well"),
                        new Share("prod", "on", 25),
                        Stream.of("one", "two").map(FlagKey::new).toList());
        return as(person, () -> desk.begin(scene.workspace.key(), wanted, _ -> {}));
    }
}
