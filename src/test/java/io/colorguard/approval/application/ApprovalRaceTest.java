package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.decision;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Hearing;
import io.colorguard.approval.domain.Judge;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several people at the same change at the same moment, on a real database. */
@DatabaseTest
class ApprovalRaceTest {

    private static final int CLICKS = 8;
    private static final int ROUNDS = 40;

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired Grounds grounds;
    @Autowired Tenancy tenancy;
    FeatureFlags flags;

    ApprovalScene scene;
    FlagContent checkout;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        flags = Inside.of(portal, FeatureFlags.class);
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Rule("APR-10")
    @Test
    void theSameClickManyTimesIsOneVerdictAndOneTransition() throws Exception {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        int version = scene.flag("checkout").version();
        Decision approval = decision(change, Verdict.Kind.APPROVE);
        Callable<ChangeRequest> click =
                () ->
                        as(
                                "reviewer",
                                () ->
                                        desk.decide(scene.workspace.key(), change.id(), approval)
                                                .require());
        Together.run(Collections.nCopies(CLICKS, click));

        assertThat(scene.change(change.id()).verdicts()).hasSize(1);
        assertThat(scene.flag("checkout").version()).isEqualTo(version + 1);
    }

    /** The control: where nobody holds the change, each click is believed to be the one. */
    @Test
    void withoutTheLockEachClickBringsItIntoForce() throws Exception {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        CyclicBarrier read = new CyclicBarrier(CLICKS);
        Callable<Boolean> click =
                () -> {
                    ChangeRequest found = scene.unlocked(change);
                    Together.meet(read);
                    return new Hearing(
                                    found,
                                    new Judge(
                                            DemoPeople.require("reviewer"),
                                            Set.of(Role.REVIEWER),
                                            Presences.HERE),
                                    decision(change, Verdict.Kind.APPROVE),
                                    tenancy.inside(
                                            scene.workspace.id(),
                                            () -> grounds.of(scene.workspace, checkout.key())),
                                    Obstacles.NONE,
                                    (_, _) -> true)
                            .outcome(change.createdAt())
                            .require()
                            .isDue();
                };

        assertThat(Together.run(Collections.nCopies(CLICKS, click))).containsOnly(true);
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

            assertThat(Together.run(List.of(propose, propose)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    /** The control: where nobody holds the key, both find it free. */
    @Test
    void withoutTheLockBothWouldBeGivenTheKey() throws Exception {
        FlagContent flag = aFlag("new", LifecycleStage.DEVELOPMENT);
        CyclicBarrier read = new CyclicBarrier(2);
        Callable<Boolean> propose =
                () -> {
                    boolean free = flags.taken(scene.workspace.id(), List.of(flag.key())).isEmpty();
                    Together.meet(read);
                    as("developer1", () -> desk.propose(scene.workspace.key(), creating(flag)));
                    return free;
                };

        assertThat(Together.run(List.of(propose, propose))).containsExactly(true, true);
    }

    private static ChangeDraft creating(FlagContent flag) {
        return ChangeDraft.creating(new Wording("", "because"), flag);
    }
}
