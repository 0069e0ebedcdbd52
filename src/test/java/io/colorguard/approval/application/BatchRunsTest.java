package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.BatchRuns.Place;
import io.colorguard.approval.application.BatchVerdicts.Result;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.Batches;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.DemoPeople;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is done to a batch behind the pages, when something goes wrong or comes together. */
@DatabaseTest
class BatchRunsTest {

    private static final List<FlagKey> FLAGS =
            Stream.of("one", "two", "three").map(FlagKey::new).toList();

    @Autowired ApplicationContext portal;
    @Autowired BatchDesk desk;
    @Autowired BatchVerdicts verdicts;
    @Autowired BatchRuns runs;
    @Autowired Clock clock;

    private ApprovalScene scene;

    @BeforeEach
    void flags() {
        scene = new ApprovalScene(portal);
        FLAGS.forEach(flag -> scene.standing(aFlag(flag.value(), LifecycleStage.PRODUCTION)));
    }

    @Rule("BAT-2")
    @Test
    void aFlagThatFailsTakesNoOtherWithItAndIsTriedAgain() {
        BatchDesk failing = desk(WatchedSteps.failingFor("two", portal), runs);
        Batch batch = started(failing);
        await().until(() -> !isRunning(failing, batch));
        assertThat(found(batch).untried()).containsExactly(new FlagKey("two"));
        assertThat(found(batch).changes()).hasSize(2);
        carriedOn(batch);
        assertThat(found(batch).changes()).hasSize(3);
    }

    @Rule({"BAT-2", "APR-10"})
    @Test
    void aProcessThatEndsFinishesTheFlagInHandAndTheRestIsCarriedOn() {
        BatchRuns ending = new BatchRuns(portal, clock);
        BatchDesk ended =
                desk(
                        new WatchedSteps(
                                portal,
                                flag -> {
                                    if (flag.value().equals("two")) {
                                        Thread.ofVirtual().start(() -> stop(ending));
                                        await().until(ending::isStopped);
                                    }
                                }),
                        ending);
        Batch batch = started(ended);
        await().until(() -> !isRunning(ended, batch));
        Batch left = found(batch);
        assertThat(left.untried()).containsExactly(new FlagKey("three"));
        carriedOn(batch);
        assertThat(found(batch).lines()).hasSize(3).containsAll(left.lines());
        assertThat(found(batch).changes()).hasSize(3).doesNotHaveDuplicates();
    }

    @Rule("BAT-4")
    @Test
    void whileVerdictsAreBeingGivenTheirGiverGivesNoOthersAndSomebodyElseDoes() throws Exception {
        Batch batch = as("developer1", () -> desk.propose(key(), wanted()).require());
        CountDownLatch held = new CountDownLatch(1);
        BatchRun first =
                as("reviewer", () -> runs.start(judging(batch), BatchRun.of(List.of(until(held)))));
        try {
            assertThat(rejected("reviewer", batch).reasons())
                    .singleElement()
                    .isEqualTo(
                            Refusal.conflict(
                                    "BAT-4", "approval.refusal.batch.judging", "BATCH-1", 0, 1));
            assertThat(batch.changes().stream().map(scene::change))
                    .allMatch(change -> change.verdicts().isEmpty());
            BatchRun other = rejected("developer2", batch).require();
            await().until(other::isOver);
            assertThat(other.results()).hasSize(3).allMatch(Result::isTaken);
            assertThat(first.isOver()).isFalse();
        } finally {
            held.countDown();
        }
        await().until(first::isOver);
        BatchRun late = rejected("reviewer", batch).require();
        await().until(late::isOver);
        assertThat(late.results()).hasSize(3).noneMatch(Result::isTaken);
        assertThat(batch.changes().stream().map(scene::change))
                .allMatch(change -> change.state() instanceof ChangeState.Rejected)
                .allMatch(change -> change.verdicts().size() == 1);
    }

    @Rule({"BAT-4", "APR-10"})
    @Test
    void twoWhoJudgeTheSameBatchAtOnceEndEachChangeOnce() {
        Batch batch = as("developer1", () -> desk.propose(key(), wanted()).require());
        BatchRun one = rejected("reviewer", batch).require();
        BatchRun two = rejected("developer2", batch).require();
        await().until(() -> one.isOver() && two.isOver());
        List<Result> taken =
                Stream.of(one, two)
                        .flatMap(run -> run.results().stream())
                        .filter(Result::isTaken)
                        .toList();
        assertThat(taken)
                .extracting(Result::change)
                .containsExactlyInAnyOrderElementsOf(batch.changes());
    }

    private BatchDesk desk(BatchSteps steps, BatchRuns through) {
        return new BatchDesk(
                portal.getBean(WorkspaceAccess.class),
                portal.getBean(CurrentUser.class),
                portal.getBean(Batches.class),
                portal.getBean(ChangeListing.class),
                steps,
                through,
                clock);
    }

    private Batch started(BatchDesk through) {
        return as("developer1", () -> through.start(key(), wanted()).require());
    }

    private void carriedOn(Batch batch) {
        as("developer1", () -> desk.resume(key(), batch.id()).require());
        await().until(() -> !isRunning(desk, batch));
        assertThat(found(batch).untried()).isEmpty();
    }

    private boolean isRunning(BatchDesk through, Batch batch) {
        return as("viewer", () -> through.isRunning(key(), batch.id()));
    }

    private Batch found(Batch batch) {
        return as("viewer", () -> desk.find(key(), batch.id()).require());
    }

    private WorkspaceKey key() {
        return scene.workspace.key();
    }

    private static Wanted wanted() {
        return new Wanted(new Wording("Ramp", "It went well"), new Share("prod", "on", 10), FLAGS);
    }

    private Place judging(Batch batch) {
        return new Place(
                batch.workspace(),
                batch.id(),
                DemoPeople.require("reviewer").id(),
                BatchVerdicts.JUDGING);
    }

    private Outcome<BatchRun> rejected(String person, Batch batch) {
        SequencedMap<ChangeId, Decision> decisions = new LinkedHashMap<>();
        batch.changes().stream()
                .map(scene::change)
                .forEach(change ->
                        decisions.put(
                                change.id(), ApprovalScene.decision(change, Verdict.Kind.REJECT)));
        return as(person, () -> verdicts.start(key(), batch.id(), decisions));
    }

    private static Runnable until(CountDownLatch held) {
        return () -> await().until(() -> held.getCount() == 0);
    }

    private static void stop(BatchRuns ending) {
        try {
            ending.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
