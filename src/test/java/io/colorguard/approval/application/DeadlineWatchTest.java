package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.BreakGlasses;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Deadlines;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Window;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What only time brings about is told once to those it concerns. */
@DatabaseTest
@Rule("NTF-1")
class DeadlineWatchTest {

    private static final String LATE = "change.glass_late";
    private static final String MISSED = "change.missed";
    private static final String DUE = "change.glass_due";
    private static final String WAITING = "change.waiting";

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired EmergencyDesk emergencies;
    @Autowired DeadlineWatch watch;
    @Autowired NoticeDesk notices;
    @Autowired NoticeTexts texts;
    @Autowired Deadlines deadlines;
    @Autowired BreakGlasses glasses;
    @Autowired ChangeRequests changes;
    @Autowired GlassNotices glassNotices;
    @Autowired ChangeNotices changeNotices;
    @Autowired Tenancy tenancy;
    @Autowired Clock clock;

    ApprovalScene scene;
    FlagContent flag;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Rule({"APR-11", "NTF-1"})
    @Test
    void aReviewThatIsLateIsToldOnceToAllWhomItConcerns() {
        broken();
        after(Duration.ofHours(23));
        assertThat(told("reviewer")).doesNotContain(LATE);

        after(Duration.ofHours(25));
        after(Duration.ofHours(26));
        for (String person : List.of("reviewer", "approver1", "admin", "operator")) {
            assertThat(told(person)).as(person).containsOnlyOnce(LATE);
        }
        assertThat(told("developer1")).doesNotContain(LATE);
        assertThat(texts.text(latest("reviewer").content().title(), Locale.ENGLISH))
                .isEqualTo(
                        "Nobody has reviewed within 24 hours what Tomás Villalobos did to checkout in prod: killed");
        assertThat(texts.text(latest("reviewer").content().title(), Locale.of("es")))
                .startsWith("Nadie ha revisado en 24 horas");
    }

    @Rule({"APR-11", "NTF-1"})
    @Test
    void aReviewThatIsSoonDueIsRememberedToThoseWhoMayGiveItOnce() {
        broken();
        after(Duration.ofHours(19));
        assertThat(told("reviewer")).doesNotContain(DUE);

        after(Duration.ofHours(21));
        after(Duration.ofHours(22));
        assertThat(told("reviewer")).containsOnlyOnce(DUE);
        assertThat(told("compliance")).containsOnlyOnce(DUE);
        assertThat(told("operator")).doesNotContain(DUE);
        assertThat(texts.text(latest("reviewer").content().title(), Locale.ENGLISH))
                .isEqualTo(
                        "Within four hours somebody must review what Tomás Villalobos did to checkout in prod: killed");
    }

    @Rule("NTF-1")
    @Test
    void whoeverCouldLetAChangePassIsRemindedOnceOfEachWait() {
        ChangeRequest change = scene.proposed(ramped(flag, "prod", 25));
        after(Duration.ofDays(2));
        assertThat(told("reviewer")).doesNotContain(WAITING);

        after(Duration.ofDays(4));
        after(Duration.ofDays(5));
        assertThat(told("reviewer")).containsOnlyOnce(WAITING);
        assertThat(told("developer1")).doesNotContain(WAITING);
        assertThat(told("viewer")).doesNotContain(WAITING);
        assertThat(texts.text(latest("reviewer").content().title(), Locale.ENGLISH))
                .isEqualTo(
                        change.id() + " has waited for a verdict for three days: Change checkout");
    }

    @Rule({"APR-4", "NTF-1"})
    @Test
    void whoeverAgreedAlreadyIsRemindedOfNothing() {
        scene.policy(policy ->
                new Policy(
                        2,
                        ApprovalScene.BEGUN
                                .with(
                                        policy.approvals()
                                                .with(
                                                        ApprovalRow.FEATURE_LOW,
                                                        Tier.PRODUCTION,
                                                        new Requirement.Quorum(Role.REVIEWER, 2)))
                                .with(policy.safety()),
                        policy.author(),
                        policy.effectiveFrom()));
        ChangeRequest change = scene.proposed(ramped(flag, "prod", 25));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        after(Duration.ofDays(4));

        assertThat(told("reviewer")).doesNotContain(WAITING);
        assertThat(told("developer2")).containsOnlyOnce(WAITING);
    }

    @Rule({"APR-11", "NTF-1"})
    @Test
    void aReviewThatWasGivenIsNotLate() {
        BreakGlass glass = broken();
        as(
                "reviewer",
                () ->
                        emergencies
                                .review(scene.workspace.key(), glass.change(), true, "Right so")
                                .require());
        after(Duration.ofHours(25));
        assertThat(told("approver1")).doesNotContain(LATE);
    }

    @Rule({"APR-9", "NTF-1"})
    @Test
    void aWindowThatClosedFirstIsToldOnceToItsWriters() {
        ChangeRequest change = proposed(Duration.ofHours(3), null);
        after(Duration.ofHours(4));
        assertThat(told("developer1")).doesNotContain(MISSED);

        after(Duration.ofHours(6));
        after(Duration.ofHours(7));
        assertThat(told("developer1")).containsOnlyOnce(MISSED);
        assertThat(told("reviewer")).doesNotContain(MISSED);
        assertThat(texts.text(latest("developer1").content().title(), Locale.ENGLISH))
                .isEqualTo(
                        "The release window of CHG-2 closed before it took effect: Change checkout");

        proposed(Duration.ofHours(20), change);
        after(Duration.ofHours(30));
        assertThat(told("developer1").stream().filter(MISSED::equals)).hasSize(2);
    }

    @Rule({"APR-9", "NTF-1"})
    @Test
    void aWindowInWhichItTookEffectIsToldAsThatAndNotMissed() {
        ChangeRequest change = proposed(Duration.ofMinutes(-1), null);
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        after(Duration.ofHours(6));

        assertThat(told("developer1")).contains("change.applied").doesNotContain(MISSED);
    }

    @Rule({"JOB-2", "NTF-1"})
    @Test
    void whatFailsKeepsNothingElseUntold() {
        broken();
        ChangeRequest first = scene.proposed(ramped(flag, "prod", 25));
        scene.proposed(ramped(flag, "prod", 30));
        DeadlineWatch failing =
                new DeadlineWatch(
                        new FailingFor(first.id(), deadlines),
                        glasses,
                        changes,
                        glassNotices,
                        changeNotices,
                        tenancy,
                        clock);
        Instant then = clock.instant().plus(Duration.ofDays(4));

        assertThatThrownBy(() -> ActingAs.portal(() -> failing.tell(then)))
                .hasMessage("No notice of " + first.id());
        assertThat(told("reviewer")).contains(LATE).containsOnlyOnce(WAITING);
        after(Duration.ofDays(4));
        assertThat(told("reviewer").stream().filter(WAITING::equals)).hasSize(2);
    }

    /** Deadlines of which those of one change cannot be told. */
    private record FailingFor(ChangeId change, Deadlines all) implements Deadlines {

        @Override
        public List<Passed> owedReviews(String kind, Instant before, Passed after, int most) {
            return all.owedReviews(kind, before, after, most);
        }

        @Override
        public List<Passed> missedWindows(String kind, Instant now, Passed after, int most) {
            return all.missedWindows(kind, now, after, most);
        }

        @Override
        public List<Passed> untouched(String kind, Instant since, Passed after, int most) {
            return all.untouched(kind, since, after, most);
        }

        @Override
        public boolean tell(String kind, Passed passed) {
            if (passed.change().equals(change)) {
                throw new IllegalStateException("No notice of " + change);
            }
            return all.tell(kind, passed);
        }
    }

    private BreakGlass broken() {
        return as(
                "operator",
                () ->
                        emergencies
                                .breakGlass(
                                        scene.workspace.key(),
                                        flag.key(),
                                        new Emergency.Kill("prod"),
                                        new Cause("Fire", "INC-7"))
                                .require());
    }

    /** A ramp with a window of two hours, new or in the place of one before. */
    private ChangeRequest proposed(Duration opens, @Nullable ChangeRequest before) {
        Instant from = clock.instant().plus(opens);
        ReleaseWindow window = new ReleaseWindow(from, from.plus(Duration.ofHours(2)));
        ChangeDraft draft =
                ChangeDraft.of(new Wording("", "because", window), ramped(flag, "prod", 25));
        return as(
                "developer1",
                () ->
                        before == null
                                ? desk.propose(scene.workspace.key(), draft).require()
                                : desk.save(scene.workspace.key(), before.id(), null, draft)
                                        .require());
    }

    private void after(Duration time) {
        ActingAs.portal(() -> watch.tell(clock.instant().plus(time)));
    }

    private List<String> told(String person) {
        return notices(person).stream().map(Notice::kind).toList();
    }

    private Notice latest(String person) {
        return notices(person).getFirst();
    }

    private List<Notice> notices(String person) {
        return as(
                        person,
                        () ->
                                notices.mine(scene.workspace.key(), false, new Window(0, 50))
                                        .require())
                .lines()
                .stream()
                .map(ReaderNotice::notice)
                .toList();
    }
}
