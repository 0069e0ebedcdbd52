package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeRequests.Place;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Hold;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ChangeReleaseTest {

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    ChangeRequests changes;
    @Autowired FreezeCalendar calendar;
    @Autowired ChangeRelease releases;
    @Autowired Clock clock;

    ApprovalScene scene;
    FlagContent flag;

    @Autowired
    void inside(ApplicationContext context) {
        changes = Inside.of(context, ChangeRequests.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Rule("APR-9")
    @Test
    void whatIsApprovedWaitsForItsWindow() {
        Instant opens = clock.instant().plus(Duration.ofHours(3));
        ChangeRequest change =
                proposed(ramped(flag, "prod", 25), new ReleaseWindow(opens, opens.plusSeconds(60)));
        ChangeRequest approved = scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        release();

        assertThat(approved.state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(scene.flag("checkout").content()).isEqualTo(flag);
        Hold hold =
                as("viewer", () -> desk.find(scene.workspace.key(), change.id()).require())
                        .gates()
                        .getFirst()
                        .hold();
        assertThat(hold).isNotNull();
        assertThat(hold.reason()).isEqualTo(Hold.Reason.WINDOW);
        assertThat(Duration.between(hold.until(), opens).abs()).isLessThan(Duration.ofMillis(1));
    }

    @Rule("APR-9")
    @Test
    void insideItsWindowItTakesEffectWithTheVerdict() {
        Instant now = clock.instant();
        ChangeRequest change =
                proposed(
                        ramped(flag, "prod", 25),
                        new ReleaseWindow(now.minusSeconds(60), now.plusSeconds(600)));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();

        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(flag, "prod", 25));
    }

    @Rule("APR-9")
    @Test
    void aWindowThatHasPassedIsRefused() {
        Instant now = clock.instant();
        ReleaseWindow past = new ReleaseWindow(now.minusSeconds(60), now.minusSeconds(30));

        assertThat(
                        as(
                                        "developer1",
                                        () ->
                                                desk.propose(
                                                        scene.workspace.key(),
                                                        draft(ramped(flag, "prod", 25), past)))
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.release.past");
    }

    @Rule("APR-9")
    @Test
    void aFreezeHoldsBackWhatIsApprovedAndWhatIsAutomaticUntilItIsLifted() {
        Freeze freeze = frozen(Set.of(Tier.DEVELOPMENT, Tier.PRODUCTION));
        FlagContent both = ramped(ramped(flag, "prod", 25), "dev", 50);
        ChangeRequest change = proposed(both, null);
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        release();
        assertThat(scene.flag("checkout").content()).isEqualTo(flag);

        lifted(freeze);
        release();
        assertThat(scene.flag("checkout").content()).isEqualTo(both);
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.Applied.class);
        int version = scene.flag("checkout").version();
        release();
        assertThat(scene.flag("checkout").version()).isEqualTo(version);
    }

    @Rule({"APR-9", "AUD-1"})
    @Test
    void whoeverAskedForSomethingElseDidNotMakeItSo() {
        Freeze freeze = frozen(Set.of(Tier.DEVELOPMENT, Tier.PRODUCTION));
        ChangeRequest change = proposed(ramped(ramped(flag, "prod", 25), "dev", 50), null);
        scene.decided("reviewer", change, Verdict.Kind.ASK).require();
        scene.saved(change, ramped(flag, "dev", 50));
        as("developer1", () -> desk.submit(scene.workspace.key(), change.id()).require());
        lifted(freeze);
        release();

        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(flag, "dev", 50));
        assertThat(scene.flag("checkout").lastChange().by().userName()).isEqualTo("developer1");
    }

    @Rule("APR-9")
    @Test
    void whatWaitsIsFoundOneAfterTheOther() {
        FlagContent other = scene.standing(aFlag("basket", LifecycleStage.PRODUCTION));
        frozen(Set.of(Tier.DEVELOPMENT));
        ChangeRequest first = proposed(ramped(flag, "dev", 25), null);
        ChangeRequest second = proposed(ramped(other, "dev", 25), null);
        Place here = new Place(scene.workspace.id(), ChangeId.NONE_YET);

        assertThat(changes.passedUnapplied(here, 1))
                .containsExactly(new Place(scene.workspace.id(), first.id()));
        assertThat(changes.passedUnapplied(new Place(scene.workspace.id(), first.id()), 1))
                .containsExactly(new Place(scene.workspace.id(), second.id()));
    }

    @Rule({"APR-9", "APR-11"})
    @Test
    void aFreezeDoesNotHoldBackAnEmergency() {
        frozen(Set.of(Tier.PRODUCTION));
        scene.broken(flag, new Emergency.Kill("prod")).require();

        assertThat(scene.flag("checkout").kills()).containsOnlyKeys("prod");
    }

    @Rule({"APR-6", "APR-9"})
    @Test
    void whatMovedInTheMeantimeIsNotApplied() {
        Freeze freeze = frozen(Set.of(Tier.PRODUCTION));
        ChangeRequest change = proposed(ramped(flag, "prod", 25), null);
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        scene.broken(flag, new Emergency.Kill("prod")).require();
        lifted(freeze);
        release();

        assertThat(scene.flag("checkout").content()).isEqualTo(flag);
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.InReview.class);
    }

    private void lifted(Freeze freeze) {
        as(
                "approver1",
                () -> calendar.lift(scene.workspace.key(), freeze.number(), "Paid").require());
    }

    private Freeze frozen(Set<Tier> tiers) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return as(
                "admin",
                () ->
                        calendar.declare(
                                        scene.workspace.key(),
                                        new Span(
                                                now.minusHours(1), now.plusDays(2), ZoneOffset.UTC),
                                        tiers,
                                        "Payday")
                                .require());
    }

    private ChangeRequest proposed(FlagContent content, @Nullable ReleaseWindow window) {
        return as(
                "developer1",
                () -> desk.propose(scene.workspace.key(), draft(content, window)).require());
    }

    private static ChangeDraft draft(FlagContent content, @Nullable ReleaseWindow window) {
        return ChangeDraft.of(new Wording("", "because", window), content);
    }

    private void release() {
        ActingAs.portal(releases::run);
    }
}
