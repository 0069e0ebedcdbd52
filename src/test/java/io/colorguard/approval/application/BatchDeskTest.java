package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static io.colorguard.identity.Actors.stale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.BatchVerdicts.Result;
import io.colorguard.approval.application.BatchVerdicts.Waiting;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchSummary.Tally;
import io.colorguard.approval.domain.Batches;
import io.colorguard.approval.domain.BulkEdit;
import io.colorguard.approval.domain.BulkEdit.Owner;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class BatchDeskTest {

    static final Window ALL = new Window(0, 500);

    @Autowired ApplicationContext portal;
    @Autowired BatchDesk desk;
    @Autowired BatchVerdicts verdicts;
    @Autowired BatchSteps steps;
    @Autowired ApprovalDesk changes;
    @Autowired WorkspaceAccess access;
    @Autowired CurrentUser user;
    @Autowired Batches batches;
    @Autowired ChangeListing listing;
    @Autowired JdbcClient jdbc;
    @Autowired BatchRuns runs;
    @Autowired Clock clock;

    ApprovalScene scene;

    @BeforeEach
    void flags() {
        scene = new ApprovalScene(portal);
        scene.standing(aFlag("one", LifecycleStage.PRODUCTION));
        scene.standing(aFlag("two", LifecycleStage.PRODUCTION));
        scene.standing(ramped(aFlag("three", LifecycleStage.PRODUCTION), "prod", 25));
    }

    @Rule("BAT-2")
    @Test
    void aFlagThatFailsTakesNoOtherWithIt() {
        BatchDesk failing =
                new BatchDesk(
                        access,
                        user,
                        batches,
                        listing,
                        WatchedSteps.failingFor("one", portal),
                        runs,
                        clock);
        Batch begun =
                as(
                        "developer1",
                        () ->
                                failing.begin(
                                                scene.workspace.key(),
                                                wanted(new Share("prod", "on", 10), "one", "two"))
                                        .require());

        assertThatThrownBy(() ->
                        as(
                                "developer1",
                                () ->
                                        failing.carryOn(
                                                scene.workspace.key(), begun.id(), Batch.MOST)))
                .hasMessage("No change of one");
        assertThat(found(begun.id()).untried()).containsExactly(new FlagKey("one"));
    }

    @Rule({"BAT-1", "APR-2"})
    @Test
    void eachFlagGetsAChangeOfItsOwnWithItsOwnGateAndHash() {
        Batch batch = proposed(new Share("prod", "on", 10), "one", "two");
        assertThat(batch.id().number()).isEqualTo(1);
        assertThat(batch.changes()).hasSize(2);
        List<ChangeRequest> made = batch.changes().stream().map(scene::change).toList();
        assertThat(made)
                .extracting(change -> change.proposal().flag().value())
                .containsExactly("one", "two");
        assertThat(made)
                .allSatisfy(change -> {
                    assertThat(change.state()).isInstanceOf(ChangeState.InReview.class);
                    assertThat(change.wording()).isEqualTo(new Wording("Ramp", "It went well"));
                    assertThat(change.gates()).singleElement().matches(gate -> gate.isOpen());
                    assertThat(change.contributors().author().userName()).isEqualTo("developer1");
                });
        assertThat(made)
                .extracting(change -> change.gates().getFirst().contentHash())
                .doesNotHaveDuplicates();
        assertThat(as("viewer", () -> desk.of(scene.workspace.key(), batch.changes().getFirst())))
                .contains(batch.id());
    }

    @Rule({"BAT-2", "APR-2"})
    @Test
    void namesEachFlagThatCannotBeChangedAndGoesOn() {
        Batch batch = proposed(new Share("prod", "on", 25), "three", "missing", "one");
        assertThat(batch.lines())
                .extracting(line -> line.flag().value())
                .containsExactly("three", "missing", "one");
        assertThat(batch.refused())
                .extracting(line -> line.refusals().getFirst().messageKey())
                .containsExactly("approval.refusal.no_effect", "catalog.refusal.flag.missing");
        assertThat(batch.refused().getLast().refusals().getFirst())
                .isEqualTo(Refusal.notFound("catalog.refusal.flag.missing", "missing"));
        assertThat(batch.changes()).hasSize(1);
        assertThat(batch.untried()).isEmpty();
    }

    @Rule({"BAT-1", "APR-12"})
    @Test
    void whatOpensNoGateIsInForceAtOnce() {
        proposed(new Owner("payments"), "one", "two");
        assertThat(Stream.of("one", "two").map(scene::flag))
                .allMatch(flag -> flag.content().about().owner().equals("payments"));
        assertThat(tally()).isEqualTo(new Tally(2, 0, 2, 0, 0));
    }

    @Rule("IDN-2")
    @Test
    void onlyThoseWhoMayProposeBeginBatches() {
        Wanted wanted = wanted(new Owner("x"), "one");
        assertThat(as("viewer", () -> desk.propose(scene.workspace.key(), wanted)).reasons())
                .extracting(Refusal::rule)
                .containsExactly("IDN-2");
    }

    @Rule("BAT-1")
    @Test
    void refusesTheWholeWhereNoFlagCouldBeTried() {
        assertThat(refusals(new Wanted(new Wording("", " "), new Owner("x"), List.of())))
                .containsExactly(
                        "approval.refusal.batch.reason", "approval.refusal.batch.flags.none");
        List<FlagKey> many =
                IntStream.rangeClosed(0, Batch.MOST).mapToObj(i -> new FlagKey("f" + i)).toList();
        assertThat(refusals(new Wanted(new Wording("", "why"), new Owner("x"), many)))
                .containsExactly("approval.refusal.batch.flags.many");
        assertThat(refusals(wanted(new Share("mars", "on", 1), "one")))
                .containsExactly("approval.refusal.batch.environment");
    }

    @Rule({"BAT-2", "APR-10"})
    @Test
    void aBatchThatWasBrokenOffIsCarriedOnByItsAuthorAndRepeatsNothing() {
        Wanted wanted = wanted(new Share("prod", "on", 10), "one", "two");
        Batch begun = as("developer1", () -> steps.begun(scene.workspace, wanted));
        as(
                "developer1",
                () -> {
                    steps.tried(scene.workspace, begun, new FlagKey("one"));
                    return begun;
                });
        assertThat(found(begun.id()).untried()).containsExactly(new FlagKey("two"));

        assertThat(
                        as(
                                        "developer2",
                                        () ->
                                                desk.carryOn(
                                                        scene.workspace.key(),
                                                        begun.id(),
                                                        Batch.MOST))
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.batch.not_yours");
        Batch whole = carriedOn(begun.id());
        assertThat(whole.changes()).hasSize(2);
        assertThat(carriedOn(begun.id())).isEqualTo(whole);
    }

    @Rule({"BAT-2", "APR-10"})
    @Test
    void carryingOnTwiceAtTheSameTimeMakesEachChangeOnce() throws Exception {
        Wanted wanted = wanted(new Share("prod", "on", 10), "one", "two");
        Batch begun = as("developer1", () -> steps.begun(scene.workspace, wanted));
        Callable<Batch> work = () -> carriedOn(begun.id());
        assertThat(Together.run(Collections.nCopies(4, work)))
                .allMatch(batch -> batch.untried().isEmpty());
        assertThat(found(begun.id()).changes()).hasSize(2);
        assertThat(
                        as(
                                "viewer",
                                () ->
                                        desk.changes(scene.workspace.key(), begun.id(), ALL)
                                                .require()
                                                .total()))
                .isEqualTo(2);
    }

    /** The control: where nobody holds the batch, both find that nothing became of the flag. */
    @Test
    void withoutTheLockBothWouldMakeTheChange() throws Exception {
        Wanted wanted = wanted(new Share("prod", "on", 10), "one");
        Batch begun = as("developer1", () -> steps.begun(scene.workspace, wanted));
        CyclicBarrier read = new CyclicBarrier(2);
        Callable<Boolean> untried =
                () -> {
                    Batch found = found(begun.id());
                    Together.meet(read);
                    carriedOn(begun.id());
                    return found.untried().equals(List.of(new FlagKey("one")));
                };

        assertThat(Together.run(List.of(untried, untried))).containsExactly(true, true);
        assertThat(found(begun.id()).changes()).hasSize(1);
    }

    @Rule("BAT-2")
    @Test
    void theDatabaseEditsAndDeletesNoBatch() {
        proposed(new Owner("payments"), "one");
        for (String sql :
                List.of(
                        "update batch set title = 'x'",
                        "delete from batch",
                        "update batch_line set change = null",
                        "delete from batch_line")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Rule({"BAT-4", "APR-5"})
    @Test
    void oneVerdictJudgesEachChangeOnWhatWasSeenOfIt() {
        Batch batch = proposed(new Share("prod", "on", 10), "one", "two");
        List<Waiting> waiting = waiting("reviewer", batch);
        assertThat(waiting).hasSize(2).allMatch(Waiting::isMine);
        List<Result> results = decided("reviewer", batch, waiting);
        assertThat(results).hasSize(2).allMatch(Result::isTaken);
        assertThat(batch.changes().stream().map(scene::change))
                .allMatch(change -> change.state() instanceof ChangeState.Applied);
        assertThat(tally()).isEqualTo(new Tally(2, 0, 2, 0, 0));
        assertThat(decided("reviewer", batch, waiting)).allMatch(Result::isTaken);
        assertThat(batch.changes().stream().map(scene::change))
                .allMatch(change -> change.verdicts().size() == 1);
    }

    @Rule({"BAT-4", "APR-5"})
    @Test
    void whatWasEditedSinceIsNotJudgedAndTheOthersAre() {
        Batch batch = proposed(new Share("prod", "on", 10), "one", "two");
        List<Waiting> waiting = waiting("reviewer", batch);
        ChangeId first = batch.changes().getFirst();
        as(
                "developer1",
                () ->
                        changes.save(
                                        scene.workspace.key(),
                                        first,
                                        null,
                                        ChangeDraft.of(
                                                new Wording("", "more"),
                                                ramped(scene.flag("one").content(), "prod", 20)))
                                .require());
        List<Result> results = decided("reviewer", batch, waiting);
        assertThat(results).extracting(Result::isTaken).containsExactly(false, true);
        assertThat(results.getFirst().refusals())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.hash.other");
        assertThat(scene.change(first).verdicts()).isEmpty();
    }

    @Rule({"BAT-4", "APR-3"})
    @Test
    void nobodyJudgesWhatTheyWroteAndEachReasonIsTold() {
        Batch batch = as("developer2", () -> proposing(new Share("prod", "on", 10), "one", "two"));
        List<Waiting> waiting = waiting("developer2", batch);
        assertThat(waiting).noneMatch(Waiting::isMine);
        assertThat(waiting)
                .extracting(it -> it.whyNot() == null ? "" : it.whyNot().messageKey())
                .containsOnly("approval.refusal.contributor");
        assertThat(decided("developer2", batch, waiting("reviewer", batch)))
                .noneMatch(Result::isTaken);
    }

    @Rule("BAT-4")
    @Test
    void aVerdictOnABatchReachesNoOtherChange() {
        Batch batch = proposed(new Share("prod", "on", 10), "one");
        ChangeRequest other = scene.proposed(ramped(scene.flag("two").content(), "prod", 10));
        SequencedMap<ChangeId, Decision> decisions = new LinkedHashMap<>();
        decisions.put(other.id(), ApprovalScene.decision(other, Verdict.Kind.APPROVE));
        assertThat(
                        as(
                                "reviewer",
                                () ->
                                        verdicts.decide(
                                                        scene.workspace.key(),
                                                        batch.id(),
                                                        decisions)
                                                .require()))
                .singleElement()
                .extracting(result -> result.refusals().getFirst().messageKey())
                .isEqualTo("approval.refusal.batch.change");
        assertThat(scene.change(other.id()).verdicts()).isEmpty();
    }

    @Rule({"BAT-7", "APR-9"})
    @Test
    void eachChangeGetsTheWindowOfTheBatchAndWaitsForIt() {
        Instant now = clock.instant();
        ReleaseWindow window =
                new ReleaseWindow(
                        now.plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS),
                        now.plusSeconds(7200).truncatedTo(ChronoUnit.SECONDS));
        Batch batch = as("developer1", () -> started(window));
        assertThat(found(batch.id()).wanted().wording().window()).isEqualTo(window);
        assertThat(batch.changes().stream().map(scene::change))
                .hasSize(2)
                .allMatch(change -> window.equals(change.wording().window()))
                .allMatch(change -> change.state() instanceof ChangeState.InReview);
        decided("reviewer", batch, waiting("reviewer", batch));
        assertThat(batch.changes().stream().map(scene::change))
                .noneMatch(change -> change.state() instanceof ChangeState.Applied);
    }

    private Batch started(ReleaseWindow window) {
        Wanted plain = wanted(new Share("prod", "on", 10), "one", "two");
        Wording wording = new Wording("Ramp", "It went well", window);
        return desk.propose(scene.workspace.key(), new Wanted(wording, plain.edit(), plain.flags()))
                .require();
    }

    @Rule({"BAT-7", "APR-9"})
    @Test
    void refusesAWindowThatIsPastOrTurnedRound() {
        Instant now = clock.instant();
        for (ReleaseWindow window :
                List.of(
                        new ReleaseWindow(now.minusSeconds(20), now.minusSeconds(10)),
                        new ReleaseWindow(now.plusSeconds(20), now.plusSeconds(10)))) {
            assertThat(
                            refusals(
                                    new Wanted(
                                            new Wording("", "why", window),
                                            new Owner("x"),
                                            List.of(new FlagKey("one")))))
                    .singleElement()
                    .asString()
                    .startsWith("approval.refusal.release.");
        }
    }

    @Rule("BAT-2")
    @Test
    void flagsAreTriedBehindThePageAndBeginningAgainRepeatsNothing() {
        Batch begun =
                as(
                        "developer1",
                        () ->
                                desk.start(
                                                scene.workspace.key(),
                                                wanted(new Share("prod", "on", 25), "one", "three"))
                                        .require());
        as("developer1", () -> desk.resume(scene.workspace.key(), begun.id()).require());
        await().until(() -> found(begun.id()).untried().isEmpty());
        await().until(() -> !as("viewer", () -> desk.isRunning(scene.workspace.key(), begun.id())));
        Batch whole = found(begun.id());
        assertThat(whole.changes()).hasSize(1);
        assertThat(whole.refused()).hasSize(1);
        assertThat(scene.change(whole.changes().getFirst()).contributors().author().userName())
                .isEqualTo("developer1");
        as("developer1", () -> desk.resume(scene.workspace.key(), begun.id()).require());
        assertThat(found(begun.id())).isEqualTo(whole);
    }

    @Rule("BAT-2")
    @Test
    void nobodyElseHasABatchCarriedOn() {
        Batch begun =
                as("developer1", () -> steps.begun(scene.workspace, wanted(new Owner("x"), "one")));
        assertThat(as("developer2", () -> desk.resume(scene.workspace.key(), begun.id())).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.batch.not_yours");
        assertThat(found(begun.id()).untried()).hasSize(1);
    }

    @Rule({"BAT-4", "APR-7"})
    @ParameterizedTest
    @CsvSource({"ASK,CHANGES_ASKED", "REJECT,REJECTED"})
    void asksOrRejectsManyWithAReasonAndTellsWhatBecameOfEach(
            Verdict.Kind kind, ChangeState.Name after) {
        Batch batch = proposed(new Share("prod", "on", 10), "one", "two");
        List<Waiting> waiting = waiting("reviewer", batch);
        scene.decided("developer2", scene.change(batch.changes().getFirst()), Verdict.Kind.REJECT);

        assertThat(begun("reviewer", batch, decisions(waiting, kind, " ")).reasons())
                .extracting(Refusal::messageKey, Refusal::field)
                .containsExactly(tuple("approval.refusal.verdict.reason", "reason"));
        assertThat(scene.change(batch.changes().getLast()).verdicts()).isEmpty();

        BatchRun run = begun("reviewer", batch, decisions(waiting, kind, "Too fast")).require();
        await().until(run::isOver);
        assertThat(run.results()).extracting(Result::isTaken).containsExactly(false, true);
        assertThat(run.results().getFirst().refusals()).isNotEmpty();
        assertThat(scene.change(batch.changes().getLast()).state().name()).isEqualTo(after);
        assertThat(as("reviewer", () -> verdicts.latest(scene.workspace.key(), batch.id())))
                .contains(run);
        assertThat(as("viewer", () -> verdicts.latest(scene.workspace.key(), batch.id())))
                .isEmpty();
    }

    @Rule({"BAT-4", "APR-4"})
    @Test
    void anOldSignOnIsRenewedBeforeAnyVerdictIsGiven() {
        ChangeRequest risky =
                scene.proposed(
                        aFlag("risky", LifecycleStage.PRODUCTION)
                                .with(
                                        new Classification(
                                                Category.OPERATIONAL,
                                                Risk.LOW,
                                                LifecycleStage.PRODUCTION)));
        scene.decided("approver1", risky, Verdict.Kind.APPROVE).require();
        Batch batch = proposed(new Share("prod", "on", 10), "one", "risky");
        assertThat(batch.refused()).isEmpty();
        List<Waiting> waiting =
                waiting("approver1", batch).stream().filter(Waiting::isMine).toList();
        assertThat(waiting).hasSize(1);
        SequencedMap<ChangeId, Decision> decisions =
                decisions(waiting, Verdict.Kind.APPROVE, "Fine");
        assertThat(
                        stale(
                                        "approver1",
                                        () ->
                                                verdicts.start(
                                                        scene.workspace.key(),
                                                        batch.id(),
                                                        decisions))
                                .reasons())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Refusal.Kind.STEP_UP);
                    assertThat(it.messageKey()).isEqualTo("approval.refusal.management.recent");
                });
        assertThat(as("approver1", () -> verdicts.latest(scene.workspace.key(), batch.id())))
                .isEmpty();

        BatchRun run = begun("approver1", batch, decisions).require();
        await().until(run::isOver);
        assertThat(run.results()).allMatch(Result::isTaken);
    }

    @Rule("BAT-4")
    @Test
    void anOldSignOnIsNoMatterWhereNoManagerIsAsked() {
        Batch batch = proposed(new Share("prod", "on", 10), "one");
        SequencedMap<ChangeId, Decision> decisions =
                decisions(waiting("reviewer", batch), Verdict.Kind.APPROVE, "Fine");
        BatchRun run =
                stale(
                                "reviewer",
                                () -> verdicts.start(scene.workspace.key(), batch.id(), decisions))
                        .require();
        await().until(run::isOver);
        assertThat(run.results()).allMatch(Result::isTaken);
    }

    private Outcome<BatchRun> begun(
            String person, Batch batch, SequencedMap<ChangeId, Decision> decisions) {
        return as(person, () -> verdicts.start(scene.workspace.key(), batch.id(), decisions));
    }

    private static SequencedMap<ChangeId, Decision> decisions(
            List<Waiting> waiting, Verdict.Kind kind, String reason) {
        SequencedMap<ChangeId, Decision> decisions = new LinkedHashMap<>();
        waiting.forEach(it ->
                decisions.put(
                        it.change().id(),
                        new Decision(kind, it.seen(), it.change().cycle(), reason)));
        return decisions;
    }

    @Rule("IDN-3")
    @Test
    void aBatchOfAnotherWorkspaceIsNone() {
        Batch batch = proposed(new Owner("payments"), "one");
        ApprovalScene other = new ApprovalScene(portal);
        assertThat(as("viewer", () -> desk.find(other.workspace.key(), batch.id())).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.batch.missing");
        assertThat(
                        as("viewer", () -> verdicts.waiting(other.workspace.key(), batch.id()))
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.batch.missing");
    }

    private static Wanted wanted(BulkEdit edit, String... flags) {
        return new Wanted(
                new Wording("Ramp", "It went well"),
                edit,
                Stream.of(flags).map(FlagKey::new).toList());
    }

    private Batch proposed(BulkEdit edit, String... flags) {
        return as("developer1", () -> proposing(edit, flags));
    }

    private Batch proposing(BulkEdit edit, String... flags) {
        return desk.propose(scene.workspace.key(), wanted(edit, flags)).require();
    }

    private Batch carriedOn(BatchId id) {
        return as(
                "developer1", () -> desk.carryOn(scene.workspace.key(), id, Batch.MOST).require());
    }

    private Batch found(BatchId id) {
        return as("viewer", () -> desk.find(scene.workspace.key(), id).require());
    }

    private Tally tally() {
        return as("viewer", () -> desk.page(scene.workspace.key(), ALL).require())
                .lines()
                .getFirst()
                .tally();
    }

    private List<String> refusals(Wanted wanted) {
        return as("developer1", () -> desk.propose(scene.workspace.key(), wanted))
                .reasons()
                .stream()
                .map(Refusal::messageKey)
                .toList();
    }

    private List<Waiting> waiting(String person, Batch batch) {
        return as(person, () -> verdicts.waiting(scene.workspace.key(), batch.id()).require());
    }

    private List<Result> decided(String person, Batch batch, List<Waiting> waiting) {
        SequencedMap<ChangeId, Decision> decisions = new LinkedHashMap<>();
        waiting.forEach(it ->
                decisions.put(
                        it.change().id(),
                        new Decision(Verdict.Kind.APPROVE, it.seen(), it.change().cycle(), "")));
        return as(
                person,
                () -> verdicts.decide(scene.workspace.key(), batch.id(), decisions).require());
    }
}
