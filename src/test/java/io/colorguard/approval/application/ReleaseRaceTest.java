package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.decision;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.share;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.approval.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rounds;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.approval.domain.Writing;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The job that lets changes take effect, against edits, recalls, verdicts, leavers and itself, on a
 * real database; beside each race the same without what protects it, which goes wrong.
 */
@DatabaseTest
class ReleaseRaceTest {

    private static final int UNSTEADY = 20_000;

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired ChangeRelease releases;
    @Autowired FreezeCalendar calendar;
    @Autowired Schedule schedule;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private ApprovalScene scene;
    private WorkspaceKey key;
    private Cast cast;
    private Person author;
    private Person reviewer;
    private FlagContent checkout;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        key = scene.workspace.key();
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        cast = new Cast(portal);
        author = cast.player(key, "author", Role.DEVELOPER);
        reviewer = cast.player(key, "reviewer", Role.REVIEWER);
    }

    @Rule({"APR-5", "APR-9", "APR-10"})
    @Test
    void againstAnEditOnlyWhatWasApprovedTakesEffect() throws Exception {
        int released = 0;
        int rounds = Rounds.of(250);
        for (int round = 1; round <= rounds; round++) {
            FlagContent before = scene.flag("checkout").content();
            ChangeRequest change = approved(round, reviewer);
            FlagContent other = ramped(before, "prod", 50 + share(round));
            Together.race(
                    UNSTEADY,
                    this::release,
                    () ->
                            as(author, () -> desk.save(key, change.id(), null, wanting(other)))
                                    .find()
                                    .isPresent());
            boolean inForce = scene.change(change.id()).state() instanceof ChangeState.Applied;
            assertThat(scene.flag("checkout").content())
                    .isEqualTo(inForce ? change.proposal().after() : before);
            released += inForce ? 1 : 0;
            as(author, () -> desk.withdraw(key, change.id()));
        }
        assertThat(released).as("who comes first differs").isBetween(1, rounds - 1);
    }

    /** The control: read before the edit and released after it, the old content would stand. */
    @Test
    void withoutTheLockWhatWasEditedIsReleasedAsItWas() {
        ChangeRequest change = approved(1, reviewer);
        ChangeRequest read = scene.unlocked(change);
        FlagContent other = ramped(checkout, "prod", 60);
        as(author, () -> desk.save(key, change.id(), null, wanting(other)).require());

        assertThat(wouldRelease(read)).isTrue();
        assertThat(wouldRelease(scene.unlocked(change))).isFalse();
    }

    @Rule({"APR-9", "APR-10"})
    @Test
    void againstARecallOneOfBothHappens() throws Exception {
        int released = 0;
        int rounds = Rounds.of(250);
        for (int round = 1; round <= rounds; round++) {
            FlagContent before = scene.flag("checkout").content();
            ChangeRequest change = approved(round, reviewer);
            Together.race(
                    UNSTEADY,
                    this::release,
                    () -> as(author, () -> desk.withdraw(key, change.id())).find().isPresent());
            boolean inForce = scene.change(change.id()).state() instanceof ChangeState.Applied;
            assertThat(scene.flag("checkout").content())
                    .isEqualTo(inForce ? change.proposal().after() : before);
            assertThat(scene.change(change.id()).state())
                    .isInstanceOf(
                            inForce ? ChangeState.Applied.class : ChangeState.Withdrawn.class);
            released += inForce ? 1 : 0;
        }
        assertThat(released).as("who comes first differs").isBetween(1, rounds - 1);
    }

    /** The control: read before the recall and released after it, it would take effect. */
    @Test
    void withoutTheLockWhatWasTakenBackIsReleased() {
        ChangeRequest change = approved(1, reviewer);
        ChangeRequest read = scene.unlocked(change);
        as(author, () -> desk.withdraw(key, change.id()).require());

        assertThat(wouldRelease(read)).isTrue();
        assertThat(isReleased(scene.unlocked(change))).isFalse();
    }

    @Rule({"APR-2", "APR-9", "APR-10"})
    @Test
    void againstAVerdictEachEnvironmentGoesAheadOnce() throws Exception {
        for (int round = 1; round <= Rounds.of(250); round++) {
            FlagContent before = scene.flag("checkout").content();
            Freeze freeze = frozen();
            FlagContent both = ramped(ramped(before, "dev", share(round)), "prod", share(round));
            ChangeRequest change = as(author, () -> desk.propose(key, wanting(both)).require());
            lift(freeze);
            int version = scene.flag("checkout").version();
            Decision seen = decision(change, Verdict.Kind.APPROVE);
            Together.race(
                    UNSTEADY,
                    this::release,
                    () ->
                            as(reviewer, () -> desk.decide(key, change.id(), seen))
                                    .find()
                                    .isPresent());

            assertThat(scene.flag("checkout").content()).isEqualTo(both);
            assertThat(scene.flag("checkout").version()).isBetween(version + 1, version + 2);
            assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.Applied.class);
            assertThat(scene.change(change.id()).verdicts()).hasSize(1);
        }
    }

    @Rule({"APR-9", "APR-10"})
    @Test
    void ofTwoJobsAtOnceOneReleases() throws Exception {
        for (int round = 1; round <= Rounds.of(250); round++) {
            ChangeRequest change = approved(round, reviewer);
            int version = scene.flag("checkout").version();
            Together.race(UNSTEADY, this::release, this::release);

            assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.Applied.class);
            assertThat(scene.flag("checkout").version()).isEqualTo(version + 1);
        }
    }

    /** The control: without the lock both jobs find it released. */
    @Test
    void withoutTheLockBothJobsWouldRelease() {
        ChangeRequest change = approved(1, reviewer);
        ChangeRequest one = scene.unlocked(change);
        ChangeRequest other = scene.unlocked(change);
        release();

        assertThat(List.of(wouldRelease(one), wouldRelease(other))).containsExactly(true, true);
        assertThat(isReleased(scene.unlocked(change))).isFalse();
    }

    @Rule({"APR-4", "APR-9"})
    @Test
    void whoeverLeavesBeforeItIsReleasedCountsNoMore() {
        Person leaver = cast.player(key, "leaver", Role.REVIEWER);
        FlagContent before = scene.flag("checkout").content();
        Freeze freeze = frozen();
        ChangeRequest change = proposed(1);
        approve(leaver, change);
        assertThat(gate(change).state()).isEqualTo(Gate.State.PASSED);
        cast.dismiss(leaver);
        lift(freeze);
        release();

        assertThat(scene.flag("checkout").content()).isEqualTo(before);
        assertThat(gate(change).state()).isEqualTo(Gate.State.OPEN);
        assertThat(as(leaver, () -> desk.decide(key, change.id(), seen(change))).find()).isEmpty();
        approve(reviewer, change);
        assertThat(scene.flag("checkout").content()).isEqualTo(change.proposal().after());
        assertThat(scene.flag("checkout").approvals().get("prod").approvers())
                .containsExactly(reviewer);
    }

    @Rule({"APR-4", "APR-9"})
    @Test
    void whoeverLeavesBeforeItsWindowOpensCountsNoMore() {
        Person leaver = cast.player(key, "leaver", Role.REVIEWER);
        FlagContent before = scene.flag("checkout").content();
        Instant opens = clock.instant().plus(Duration.ofHours(3));
        ReleaseWindow window = new ReleaseWindow(opens, opens.plus(Duration.ofDays(1)));
        ChangeDraft draft =
                ChangeDraft.of(new Wording("", "because", window), ramped(before, "prod", 10));
        ChangeRequest change = as(author, () -> desk.propose(key, draft).require());
        approve(leaver, change);
        cast.dismiss(leaver);
        threeHoursLater(change);
        release();

        assertThat(scene.flag("checkout").content()).isEqualTo(before);
        assertThat(gate(change).state()).isEqualTo(Gate.State.OPEN);
        approve(reviewer, change);
        assertThat(scene.flag("checkout").content()).isEqualTo(change.proposal().after());
        assertThat(scene.flag("checkout").approvals().get("prod").approvers())
                .containsExactly(reviewer);
    }

    @Rule({"APR-4", "APR-9", "APR-10"})
    @Test
    void againstALeaverItTakesEffectWithThemOrWaitsForSomebodyElse() throws Exception {
        int released = 0;
        int rounds = Rounds.of(250);
        for (int round = 1; round <= rounds; round++) {
            Person leaver = cast.player(key, "leaver-" + round, Role.REVIEWER);
            int late = UNSTEADY + microsOfARelease();
            ChangeRequest change = approved(round, leaver);
            Together.run(
                    List.of(
                            this::release,
                            Together.unsteady(
                                    late,
                                    () -> {
                                        cast.dismiss(leaver);
                                        return true;
                                    })));
            boolean inForce = scene.change(change.id()).state() instanceof ChangeState.Applied;
            released += inForce ? 1 : 0;
            assertThat(
                            as(reviewer, () -> desk.decide(key, change.id(), seen(change)))
                                    .find()
                                    .isPresent())
                    .isEqualTo(!inForce);
            assertThat(scene.flag("checkout").content()).isEqualTo(change.proposal().after());
            assertThat(scene.flag("checkout").approvals().get("prod").approvers())
                    .containsExactly(inForce ? leaver : reviewer);
        }
        assertThat(released).as("who comes first differs").isBetween(1, rounds - 1);
    }

    /** The job goes through all workspaces, also those of other tests; leaving takes no time. */
    private int microsOfARelease() {
        long begun = System.nanoTime();
        release();
        return (int) ((System.nanoTime() - begun) / 1_000);
    }

    /** The control: with the roles as they were when it was approved, a leaver's change stands. */
    @Test
    void withoutAskingAgainALeaversChangeIsReleased() {
        Person leaver = cast.player(key, "leaver", Role.REVIEWER);
        ChangeRequest change = approved(1, leaver);
        cast.dismiss(leaver);

        assertThat(wouldRelease(scene.unlocked(change))).isTrue();
        release();
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.InReview.class);
    }

    /** What the job would let take effect if it held nothing and asked nobody again. */
    private boolean wouldRelease(ChangeRequest read) {
        return isReleased(Writing.submit(read, (_, _) -> true, clock.instant()).require());
    }

    private boolean isReleased(ChangeRequest change) {
        return portal.getBean(Tenancy.class)
                .inside(change.workspace(), () -> schedule.of(change).isReleased());
    }

    /** Approved while everything was frozen, so that only the job can let it take effect. */
    private ChangeRequest approved(int round, Person by) {
        Freeze freeze = frozen();
        ChangeRequest change = proposed(round);
        approve(by, change);
        lift(freeze);
        return change;
    }

    private ChangeRequest proposed(int round) {
        FlagContent wanted = ramped(scene.flag("checkout").content(), "prod", share(round));
        return as(author, () -> desk.propose(key, wanting(wanted)).require());
    }

    private void approve(Person by, ChangeRequest change) {
        as(by, () -> desk.decide(key, change.id(), seen(change)).require());
    }

    private static Decision seen(ChangeRequest change) {
        return decision(change, Verdict.Kind.APPROVE);
    }

    private Gate gate(ChangeRequest change) {
        return scene.change(change.id()).gate("prod").orElseThrow();
    }

    private Freeze frozen() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Span span = new Span(now.minusHours(1), now.plusDays(2), ZoneOffset.UTC);
        return as(
                DemoPeople.require("admin"),
                () -> calendar.declare(key, span, Set.of(Tier.values()), "Payday").require());
    }

    private void lift(Freeze freeze) {
        as(
                DemoPeople.require("approver1"),
                () -> calendar.lift(key, freeze.number(), "Paid").require());
    }

    /** Lets time pass for this change alone. */
    private void threeHoursLater(ChangeRequest change) {
        portal.getBean(Tenancy.class)
                .inside(
                        scene.workspace.id(),
                        () -> {
                            jdbc.sql("select set_config('colorguard.revision', '0', true)")
                                    .query(String.class)
                                    .single();
                            return jdbc.sql(
                                            """
                                            update change_request
                                            set window_opens = window_opens - interval '3 hours'
                                            where workspace_id = ? and number = ?
                                            """)
                                    .params(scene.workspace.id().value(), change.id().number())
                                    .update();
                        });
    }

    private boolean release() {
        ActingAs.portal(releases::run);
        return true;
    }
}
