package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.FIRE;
import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.EmergencyRules;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.ContentHash;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Emergencies against each other and against verdicts at the same moment, on a real database. */
@DatabaseTest
class EmergencyRaceTest {

    private static final int ROUNDS = 25;
    private static final Emergency KILL = new Emergency.Kill("prod");

    @Autowired ApplicationContext portal;
    @Autowired EmergencyDesk emergencies;
    @Autowired Grounds grounds;
    @Autowired Tenancy tenancy;

    ApprovalScene scene;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
    }

    @Rule({"APR-10", "APR-11"})
    @Test
    void ofTwoKillsAtOnceOneHappens() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            FlagContent flag = scene.standing(aFlag("flag-" + round, LifecycleStage.PRODUCTION));
            Callable<Boolean> kill = () -> killed(flag);

            assertThat(together(kill, kill)).containsExactlyInAnyOrder(true, false);
            assertThat(scene.flag(flag.key().value()).kills()).containsOnlyKeys("prod");
        }
        assertThat(owed()).hasSize(ROUNDS);
    }

    /** The control: on a ground that nobody holds both would be let through. */
    @Test
    void withoutTheLockBothWouldHappen() throws Exception {
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        CyclicBarrier read = new CyclicBarrier(2);
        Callable<Boolean> decide =
                () ->
                        tenancy.inside(
                                scene.workspace.id(),
                                () -> {
                                    EmergencyRules rules =
                                            new EmergencyRules(
                                                    grounds.of(scene.workspace, flag.key()),
                                                    flag.key(),
                                                    Map.of(),
                                                    false);
                                    Together.meet(read);
                                    return rules.proposal(KILL, FIRE).find().isPresent();
                                });

        assertThat(together(decide, decide)).containsExactly(true, true);
    }

    @Rule({"APR-5", "APR-6", "APR-11"})
    @Test
    void aVerdictAgainstAKillNeverAppliesToWhatItDidNotSee() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            FlagContent flag = scene.standing(aFlag("flag-" + round, LifecycleStage.PRODUCTION));
            ChangeRequest change = scene.proposed(ramped(flag, "prod", 50));
            ContentHash before = change.gate("prod").orElseThrow().baseHash();
            ContentHash after = change.gate("prod").orElseThrow().contentHash();
            together(
                    () ->
                            scene.decided("reviewer", change, Verdict.Kind.APPROVE)
                                    .find()
                                    .isPresent(),
                    () -> killed(flag));

            boolean applied = scene.change(change.id()).state() instanceof ChangeState.Applied;
            ApprovedFlag stands = scene.flag(flag.key().value());
            BreakGlass glass = glassOf(flag);
            assertThat(stands.kills()).containsOnlyKeys("prod");
            assertThat(stands.content()).isEqualTo(applied ? ramped(flag, "prod", 50) : flag);
            assertThat(scene.change(glass.change()).gate("prod").orElseThrow().baseHash())
                    .isEqualTo(applied ? after : before);
        }
    }

    @Rule({"APR-10", "APR-11"})
    @Test
    void ofTwoReviewsAtOnceOneStands() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            FlagContent flag = scene.standing(aFlag("flag-" + round, LifecycleStage.PRODUCTION));
            assertThat(killed(flag)).isTrue();
            BreakGlass glass = glassOf(flag);

            assertThat(
                            together(
                                    () -> reviewed("reviewer", glass),
                                    () -> reviewed("compliance", glass)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    /** The control: where nobody holds the emergency, both reviews would stand. */
    @Test
    void withoutTheLockBothReviewsWouldStand() throws Exception {
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        assertThat(killed(flag)).isTrue();
        CyclicBarrier read = new CyclicBarrier(2);

        assertThat(
                        together(
                                () -> wouldReview("reviewer", Role.REVIEWER, flag, read),
                                () ->
                                        wouldReview(
                                                "compliance", Role.COMPLIANCE_OFFICER, flag, read)))
                .containsExactly(true, true);
    }

    private boolean wouldReview(String person, Role role, FlagContent flag, CyclicBarrier read) {
        BreakGlass found = glassOf(flag);
        Together.meet(read);
        FollowUp review = new FollowUp(DemoPeople.require(person), true, "Right", found.at());
        return found.reviewed(review, Set.of(role)).find().isPresent();
    }

    private boolean killed(FlagContent flag) {
        return scene.broken(flag, KILL).find().isPresent();
    }

    private boolean reviewed(String person, BreakGlass glass) {
        return as(
                person,
                () ->
                        emergencies
                                .review(scene.workspace.key(), glass.change(), true, person)
                                .find()
                                .isPresent());
    }

    private List<BreakGlass> owed() {
        return as("viewer", () -> emergencies.owed(scene.workspace.key()).require());
    }

    private BreakGlass glassOf(FlagContent flag) {
        return owed().stream()
                .filter(glass -> glass.flag().equals(flag.key()))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private static List<Boolean> together(Callable<Boolean>... work) throws Exception {
        return Together.run(List.of(work));
    }
}
