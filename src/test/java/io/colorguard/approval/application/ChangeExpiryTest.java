package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ChangeExpiryTest {

    private static final String EXPIRING = "change.expiring";

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired ChangeExpiry expiry;
    @Autowired FreezeCalendar calendar;
    @Autowired NoticeDesk notices;
    @Autowired NoticeTexts texts;
    @Autowired Clock clock;

    ApprovalScene scene;
    FlagContent flag;
    ChangeRequest open;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        open = scene.proposed(ramped(flag, "prod", 25));
    }

    @Rule({"APR-8", "JOB-3"})
    @Test
    void expiresWhatIsIdleAndOnlyOnce() {
        expire(Duration.ofDays(29));
        assertThat(scene.change(open.id()).state()).isInstanceOf(ChangeState.InReview.class);
        expire(Duration.ofDays(31));
        ChangeRequest expired = scene.change(open.id());
        assertThat(expired.state()).isInstanceOf(ChangeState.Expired.class);
        expire(Duration.ofDays(32));
        assertThat(scene.change(open.id())).isEqualTo(expired);
        assertThat(scene.decided("reviewer", open, Verdict.Kind.APPROVE).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.closed.expired");
    }

    @Rule({"APR-8", "NTF-1"})
    @Test
    void whoeverCouldKeepAChangeOpenIsToldOnceThatItExpires() {
        expire(Duration.ofDays(26));
        assertThat(told("developer1")).doesNotContain(EXPIRING);

        expire(Duration.ofDays(28));
        expire(Duration.ofDays(29));
        assertThat(told("developer1")).containsOnlyOnce(EXPIRING);
        assertThat(told("reviewer")).containsOnlyOnce(EXPIRING);
        assertThat(told("viewer")).doesNotContain(EXPIRING);
        assertThat(texts.text(notices("developer1").getFirst().content().title(), Locale.ENGLISH))
                .startsWith(open.id() + " expires on 20")
                .endsWith(" unless somebody touches it: Change checkout");
    }

    @Rule({"APR-8", "APR-9", "NTF-1"})
    @Test
    void whatHasAWindowIsWarnedOfBeforeItExpiresAndOfEachEndAnew() {
        windowed(Duration.ofDays(40));
        expire(Duration.ofDays(28));
        expire(Duration.ofDays(66));
        assertThat(told("developer1")).doesNotContain(EXPIRING);
        expire(Duration.ofDays(68));
        assertThat(told("developer1")).containsOnlyOnce(EXPIRING);

        windowed(Duration.ofDays(60));
        expire(Duration.ofDays(70));
        assertThat(told("developer1")).containsOnlyOnce(EXPIRING);
        expire(Duration.ofDays(88));
        assertThat(told("developer1").stream().filter(EXPIRING::equals)).hasSize(2);
    }

    @Rule({"APR-8", "NTF-1"})
    @Test
    void whatPassedItsGatesIsWarnedOfWithinItsWeek() {
        ChangeRequest waits = windowed(Duration.ofDays(1));
        scene.decided("reviewer", waits, Verdict.Kind.APPROVE).require();
        expire(Duration.ofDays(4));
        assertThat(told("developer1")).doesNotContain(EXPIRING);

        expire(Duration.ofDays(6));
        expire(Duration.ofDays(7));
        assertThat(told("developer1")).containsOnlyOnce(EXPIRING);
        assertThat(scene.change(open.id()).state()).isInstanceOf(ChangeState.InReview.class);
        expire(Duration.ofDays(9));
        assertThat(scene.change(open.id()).state()).isInstanceOf(ChangeState.Expired.class);
    }

    @Rule({"APR-8", "APR-9"})
    @Test
    void aFreezeLeavesThreeDaysAfterItAndTheWarning() {
        LocalDateTime today =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES);
        Span span = new Span(today.plusDays(25), today.plusDays(40), ZoneOffset.UTC);
        as(
                "admin",
                () ->
                        calendar.declare(
                                        scene.workspace.key(),
                                        span,
                                        Set.of(Tier.PRODUCTION),
                                        "Year end")
                                .require());
        expire(Duration.ofDays(39));
        assertThat(told("developer1")).doesNotContain(EXPIRING);
        expire(Duration.ofDays(41));
        assertThat(told("developer1")).containsOnlyOnce(EXPIRING);
        assertThat(scene.change(open.id()).state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(as("viewer", () -> desk.find(scene.workspace.key(), open.id()).require()))
                .extracting(ChangeDetails::expires)
                .isEqualTo(span.until().plusDays(3).toInstant(ZoneOffset.UTC));
        expire(Duration.ofDays(44));
        assertThat(scene.change(open.id()).state()).isInstanceOf(ChangeState.Expired.class);
    }

    /** The open change with a window of two hours from then. */
    private ChangeRequest windowed(Duration later) {
        Instant opens = clock.instant().plus(later);
        ReleaseWindow window = new ReleaseWindow(opens, opens.plus(Duration.ofHours(2)));
        ChangeDraft draft =
                ChangeDraft.of(new Wording("", "because", window), ramped(flag, "prod", 25));
        return as(
                "developer1",
                () -> desk.save(scene.workspace.key(), open.id(), null, draft).require());
    }

    private List<String> told(String person) {
        return notices(person).stream().map(Notice::kind).toList();
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

    @Rule("APR-8")
    @Test
    void itsWritersReopenItAndAskAnew() {
        expire(Duration.ofDays(31));

        assertThat(as("admin", () -> desk.reopen(scene.workspace.key(), open.id())).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.not_yours");
        as("developer1", () -> desk.reopen(scene.workspace.key(), open.id()).require());
        ChangeRequest again =
                as("developer1", () -> desk.submit(scene.workspace.key(), open.id()).require());
        assertThat(again.cycle()).isEqualTo(open.cycle() + 1);
        assertThat(again.gates()).extracting(Gate::state).containsOnly(Gate.State.OPEN);
        scene.decided("reviewer", again, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(flag, "prod", 25));
    }

    @Rule("APR-8")
    @Test
    void whatWasAppliedIsNotReopened() {
        scene.decided("reviewer", open, Verdict.Kind.APPROVE).require();

        assertThat(as("developer1", () -> desk.reopen(scene.workspace.key(), open.id())).reasons())
                .extracting(Refusal::rule)
                .containsExactly("APR-8");
    }

    private void expire(Duration later) {
        Instant then = clock.instant().plus(later);
        ActingAs.portal(() -> expiry.goThrough(then));
    }
}
