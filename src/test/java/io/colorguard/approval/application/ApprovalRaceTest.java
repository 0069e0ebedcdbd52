package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.decision;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several people at the same change at the same moment, on a real database. */
@DatabaseTest
class ApprovalRaceTest {

    private static final int ROUNDS = 40;

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;

    ApprovalScene scene;
    FlagContent checkout;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Rule({"APR-4", "APR-10"})
    @Test
    void twoApproversAtOnceNeverLeaveAChangeStuck() throws Exception {
        scene.policy(ApprovalRaceTest::withTwoReviewersInProduction);
        for (int round = 1; round <= ROUNDS; round++) {
            ChangeRequest change = scene.proposed(ramped(checkout, "prod", round));
            together(
                    () -> scene.decided("developer2", change, Verdict.Kind.APPROVE).require(),
                    () -> scene.decided("reviewer", change, Verdict.Kind.APPROVE).require());

            ChangeRequest after = scene.change(change.id());
            assertThat(after.state()).isInstanceOf(ChangeState.Applied.class);
            assertThat(after.verdicts()).hasSize(2);
            assertThat(scene.flag("checkout").content()).isEqualTo(ramped(checkout, "prod", round));
        }
    }

    @Rule({"APR-5", "APR-10"})
    @Test
    void aVerdictAgainstAnEditNeverApprovesWhatWasNotSeen() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            ChangeRequest change = scene.proposed(ramped(checkout, "prod", round));
            ContentHash seen = change.gate("prod").orElseThrow().contentHash();
            FlagContent other = ramped(checkout, "prod", 100 - round);
            together(
                    () -> scene.decided("reviewer", change, Verdict.Kind.APPROVE),
                    () ->
                            as(
                                    "developer1",
                                    () ->
                                            desk.save(
                                                    scene.workspace.key(),
                                                    change.id(),
                                                    change.version(),
                                                    wanting(other))));

            boolean applied = scene.change(change.id()).state() instanceof ChangeState.Applied;
            ContentHash stands = scene.flag("checkout").approvals().get("prod").hash();
            assertThat(stands.equals(seen)).isEqualTo(applied);
            assertThat(scene.flag("checkout").content()).isNotEqualTo(other);
            if (!applied) {
                as("developer1", () -> desk.withdraw(scene.workspace.key(), change.id()));
            }
        }
    }

    @Rule("APR-10")
    @Test
    void theSameClickManyTimesIsOneVerdictAndOneTransition() throws Exception {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        int version = scene.flag("checkout").version();
        Decision approval = decision(change, Verdict.Kind.APPROVE);
        together(
                Stream.generate(() ->
                                (Callable<?>)
                                        () ->
                                                as(
                                                        "reviewer",
                                                        () ->
                                                                desk.decide(
                                                                                scene.workspace
                                                                                        .key(),
                                                                                change.id(),
                                                                                approval)
                                                                        .require()))
                        .limit(8)
                        .toArray(Callable<?>[]::new));

        assertThat(scene.change(change.id()).verdicts()).hasSize(1);
        assertThat(scene.flag("checkout").version()).isEqualTo(version + 1);
    }

    @Rule({"CAT-1", "APR-10"})
    @Test
    void aKeyAskedForTwiceAtOnceIsGivenOnce() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            FlagContent flag = aFlag("new-" + round, LifecycleStage.DEVELOPMENT);
            Callable<Boolean> propose =
                    () ->
                            as(
                                    "developer1",
                                    () ->
                                            desk.propose(scene.workspace.key(), creating(flag))
                                                    .find()
                                                    .isPresent());

            assertThat(together(propose, propose)).containsExactlyInAnyOrder(true, false);
        }
    }

    private static ChangeDraft creating(FlagContent flag) {
        return ChangeDraft.creating(new Wording("", "because"), flag);
    }

    static Policy withTwoReviewersInProduction(Policy policy) {
        ApprovalMatrix matrix =
                policy.approvals()
                        .with(
                                ApprovalRow.FEATURE_LOW,
                                Tier.PRODUCTION,
                                new Quorum(Role.REVIEWER, 2));
        return new Policy(
                policy.version() + 1,
                matrix,
                policy.safety(),
                policy.author(),
                policy.effectiveFrom());
    }

    private static List<Object> together(Callable<?>... work)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(work.length);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.length)) {
            for (Callable<?> one : work) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return one.call();
                        }));
            }
        }
        List<Object> results = new ArrayList<>();
        for (Future<?> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
