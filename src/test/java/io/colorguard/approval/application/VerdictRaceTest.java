package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.decision;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.share;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.approval.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rounds;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Hearing;
import io.colorguard.approval.domain.Judge;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Person;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Verdicts against each other, against edits, recalls and the loss of a role, through the service
 * on a real database; beside each race the same without what protects it, which goes wrong.
 */
@DatabaseTest
class VerdictRaceTest {

    private static final int CROWD = 32;
    private static final int UNSTEADY = 8_000;

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired Grounds grounds;
    JdbcClient jdbc;

    private ApprovalScene scene;
    private WorkspaceKey key;
    private Cast cast;
    private Person author;
    private Person first;
    private Person second;
    private FlagContent checkout;

    @Autowired
    void inside(ApplicationContext context) {
        jdbc = Inside.owner(context);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        key = scene.workspace.key();
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        cast = new Cast(portal);
        author = cast.player(key, "author", Role.DEVELOPER);
        first = cast.player(key, "first", Role.REVIEWER);
        second = cast.player(key, "second", Role.REVIEWER);
    }

    @Rule({"APR-4", "APR-10"})
    @Test
    void twoApproversAtOnceAreNeitherStuckNorCountedTwice() throws Exception {
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        int stuck = 0;
        int twice = 0;
        for (int round = 1; round <= Rounds.of(2_000); round++) {
            ChangeRequest change = proposed(round);
            int before = scene.flag("checkout").version();
            Together.run(List.of(approving(first, change), approving(second, change)));
            ChangeRequest after = scene.change(change.id());
            stuck += after.state() instanceof ChangeState.Applied ? 0 : 1;
            twice += scene.flag("checkout").version() == before + 1 ? 0 : 1;
            assertThat(after.verdicts()).hasSize(2);
            assertThat(scene.flag("checkout").content()).isEqualTo(change.proposal().after());
        }
        assertThat(stuck).isZero();
        assertThat(twice).isZero();
    }

    /** The control: each sees only their own approval, and the change waits for ever. */
    @Test
    void withoutTheLockTwoApproversLeaveItStuck() throws Exception {
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        ChangeRequest change = proposed(1);
        CyclicBarrier read = new CyclicBarrier(2);

        assertThat(
                        Together.run(
                                List.of(
                                        undisturbed(first, change, read),
                                        undisturbed(second, change, read))))
                .containsExactly(false, false);
    }

    @Rule("APR-10")
    @Test
    void ofACrowdExactlyOneBringsTheChangeIntoForce() throws Exception {
        List<Person> crowd = crowd();
        for (int round = 1; round <= Rounds.of(1_000); round++) {
            ChangeRequest change = proposed(round);
            int before = scene.flag("checkout").version();
            List<Boolean> taken =
                    Together.run(crowd.stream().map(person -> approving(person, change)).toList());

            assertThat(taken.stream().filter(Boolean::booleanValue)).hasSize(1);
            assertThat(scene.change(change.id()).verdicts()).hasSize(1);
            assertThat(scene.flag("checkout").version()).isEqualTo(before + 1);
            assertThat(approvalsOnRecord(change)).isEqualTo(1);
        }
    }

    /** The control: without the lock everybody believes to be the one. */
    @Test
    void withoutTheLockACrowdBringsItIntoForceTogether() throws Exception {
        ChangeRequest change = proposed(1);
        List<Person> crowd = crowd().subList(0, 4);
        CyclicBarrier read = new CyclicBarrier(crowd.size());

        assertThat(
                        Together.run(
                                crowd.stream()
                                        .map(person -> undisturbed(person, change, read))
                                        .toList()))
                .containsOnly(true);
    }

    @Rule({"APR-5", "APR-10"})
    @Test
    void againstAnEditNothingUnseenIsApproved() throws Exception {
        for (int round = 1; round <= Rounds.of(500); round++) {
            ChangeRequest change = proposed(round);
            ContentHash before = scene.flag("checkout").approvals().get("prod").hash();
            Callable<Boolean> edit = () -> edited(change, share(change.id().number())).isPresent();
            Together.race(UNSTEADY, approving(first, change), edit);
            assertThat(scene.flag("checkout").approvals().get("prod").hash())
                    .isIn(before, seen(change));
            as(author, () -> desk.withdraw(key, change.id()));
        }
    }

    /** The control: a button that approves whatever stands there when it is pressed. */
    @Test
    void withoutTheHashWhatWasNotSeenIsApproved() {
        ChangeRequest change = proposed(1);
        ChangeRequest other = edited(change, 1).orElseThrow();

        as(first, () -> desk.decide(key, change.id(), decision(other, Verdict.Kind.APPROVE)))
                .require();

        assertThat(scene.flag("checkout").approvals().get("prod").hash())
                .isEqualTo(seen(other))
                .isNotEqualTo(seen(change));
    }

    @Rule({"APR-5", "APR-10"})
    @Test
    void againstARecallOneOfBothHappens() throws Exception {
        int applied = 0;
        int rounds = Rounds.of(500);
        for (int round = 1; round <= rounds; round++) {
            ChangeRequest change = proposed(round);
            FlagContent before = scene.flag("checkout").content();
            Callable<Boolean> recall =
                    () -> as(author, () -> desk.withdraw(key, change.id())).find().isPresent();
            List<Boolean> done = Together.race(UNSTEADY, approving(first, change), recall);
            boolean inForce = scene.flag("checkout").content().equals(change.proposal().after());
            applied += inForce ? 1 : 0;
            assertThat(done).containsExactly(inForce, !inForce);
            assertThat(scene.change(change.id()).state())
                    .isInstanceOf(
                            inForce ? ChangeState.Applied.class : ChangeState.Withdrawn.class);
            assertThat(inForce || scene.flag("checkout").content().equals(before)).isTrue();
        }
        assertThat(applied).as("who comes first differs").isBetween(1, rounds - 1);
    }

    /** The control: read before the recall and decided after it, the verdict would stand. */
    @Test
    void withoutTheLockARecalledChangeIsApproved() throws Exception {
        ChangeRequest change = proposed(1);
        Callable<Boolean> late = undisturbed(first, change, new CyclicBarrier(1));
        ChangeRequest read = scene.unlocked(change);
        as(author, () -> desk.withdraw(key, change.id()).require());

        assertThat(heard(first, read).outcome(change.createdAt()).require().isDue()).isTrue();
        assertThat(late.call()).isFalse();
    }

    @Rule({"APR-4", "APR-9", "APR-10"})
    @Test
    void againstTheLossOfARoleNobodyCountsWhoHasLeft() throws Exception {
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        int applied = 0;
        int rounds = Rounds.of(500);
        for (int round = 1; round <= rounds; round++) {
            Person leaver = cast.player(key, "leaver-" + round, Role.REVIEWER);
            ChangeRequest change = proposed(round);
            approving(leaver, change).call();
            Callable<Boolean> leave =
                    () -> {
                        cast.dismiss(leaver);
                        return true;
                    };
            Together.race(UNSTEADY, approving(first, change), leave);
            boolean inForce = scene.change(change.id()).state() instanceof ChangeState.Applied;
            applied += inForce ? 1 : 0;
            assertThat(approving(second, change).call()).isEqualTo(!inForce);
            assertThat(scene.flag("checkout").content()).isEqualTo(change.proposal().after());
            assertThat(scene.flag("checkout").approvals().get("prod").approvers())
                    .containsExactly(inForce ? leaver : first, inForce ? first : second);
        }
        assertThat(applied).as("who comes first differs").isBetween(1, rounds - 1);
    }

    /** The control: with the roles as they were when the page was opened, a leaver counts. */
    @Test
    void withoutAskingAgainALeaverCounts() throws Exception {
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        ChangeRequest change = proposed(1);
        approving(second, change).call();
        cast.dismiss(second);
        ChangeRequest read = scene.change(change.id());

        assertThat(heard(first, read).outcome(change.createdAt()).require().isDue()).isTrue();
        assertThat(approving(first, change).call()).isTrue();
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.InReview.class);
    }

    private static ContentHash seen(ChangeRequest change) {
        return change.gate("prod").orElseThrow().contentHash();
    }

    /** The change once its author wants another share than anybody has seen. */
    private Optional<ChangeRequest> edited(ChangeRequest change, int share) {
        FlagContent other = ramped(checkout, "prod", 50 + share);
        return as(author, () -> desk.save(key, change.id(), null, wanting(other))).find();
    }

    private ChangeRequest proposed(int round) {
        FlagContent wanted = ramped(checkout, "prod", share(round));
        return as(author, () -> desk.propose(key, wanting(wanted)).require());
    }

    private Callable<Boolean> approving(Person person, ChangeRequest change) {
        Decision seen = decision(change, Verdict.Kind.APPROVE);
        return () -> as(person, () -> desk.decide(key, change.id(), seen)).find().isPresent();
    }

    /** What this person would bring into force if nothing were held while they decide. */
    private Callable<Boolean> undisturbed(Person person, ChangeRequest change, CyclicBarrier read) {
        return () -> {
            ChangeRequest found = scene.unlocked(change);
            Together.meet(read);
            return heard(person, found)
                    .outcome(change.createdAt())
                    .find()
                    .filter(ChangeRequest::isDue)
                    .isPresent();
        };
    }

    private Hearing heard(Person person, ChangeRequest change) {
        return new Hearing(
                change,
                new Judge(person, Set.of(Role.REVIEWER), Presences.HERE),
                decision(change, Verdict.Kind.APPROVE),
                portal.getBean(Tenancy.class)
                        .inside(
                                scene.workspace.id(),
                                () -> grounds.of(scene.workspace, change.proposal().flag())),
                Obstacles.NONE,
                (_, _) -> true);
    }

    private long approvalsOnRecord(ChangeRequest change) {
        return jdbc.sql(
                        """
                        select count(*) from revision
                        where workspace_id = ? and change_id = ? and action = 'change.approved'
                        """)
                .params(scene.workspace.id().value(), change.id().toString())
                .query(Long.class)
                .single();
    }

    private List<Person> crowd() {
        return IntStream.range(0, CROWD)
                .mapToObj(number -> cast.player(key, "reviewer-" + number, Role.REVIEWER))
                .toList();
    }
}
