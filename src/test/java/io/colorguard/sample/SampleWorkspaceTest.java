package io.colorguard.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.identity.Actors;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.texts.Languages;
import io.colorguard.terraform.application.ImportDesk;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

@DatabaseTest
class SampleWorkspaceTest {

    private static final WorkspaceKey SAMPLE = new WorkspaceKey("banking-platform");
    private static final Window ALL = new Window(0, 100);

    @Autowired StoryClock clock;
    @Autowired WorkspaceAccess access;
    @Autowired WorkspaceSetup setup;
    @Autowired ImportDesk imports;
    @Autowired Desks desks;
    @Autowired FlagCatalog catalog;
    @Autowired Inbox inbox;
    @Autowired Tenancy tenancy;
    AuditTrail trail;
    @Autowired NoticeDesk notices;
    @Autowired MessageSource texts;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void tellTheStoryOnce() {
        sample(clock).afterSingletonsInstantiated();
    }

    private SampleWorkspace sample(StoryClock clock) {
        return new SampleWorkspace(clock, access, setup, imports, desks, trail, tenancy, notices);
    }

    @Test
    void hasTheStrategysProportionsAndEveryCategory() {
        Map<LifecycleStage, StageTally> stages =
                Actors.as("viewer", () -> catalog.stages(SAMPLE, Duration.ofDays(7)).require());
        List<FlagSummary> flags =
                Actors.as("viewer", () -> catalog.page(SAMPLE, FlagQuery.ALL, ALL).require());

        assertThat(stages.values().stream().map(StageTally::flags))
                .containsExactly(15, 8, 12, 25, 3);
        assertThat(flags.stream().map(flag -> flag.classification().category()))
                .containsOnly(Category.values())
                .contains(Category.values());
        assertThat(flags.stream().map(flag -> flag.key().value()))
                .contains(
                        "payment-processing-v2",
                        "api-circuit-breaker",
                        "checkout-flow-optimization");
    }

    @Test
    void leavesEverybodyAFewNoticesThatAreNotRead() {
        NoticeDesk.Page all = Actors.as("reviewer", () -> told(false));
        NoticeDesk.Page unread = Actors.as("reviewer", () -> told(true));
        assertThat(all.total()).isGreaterThan(20);
        assertThat(unread.total()).isBetween(1, 10);
        assertThat(Actors.as("developer1", () -> told(false)).total()).isPositive();
    }

    @Test
    void tellsOfABatchWhenItHappened() {
        NoticeDesk.Page told = Actors.as("reviewer", () -> told(false));
        assertThat(told.lines())
                .filteredOn(it -> it.notice().content().subject().startsWith("BATCH-"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.notice().at())
                                .isBefore(clock.instant().minus(Duration.ofDays(1))));
    }

    private NoticeDesk.Page told(boolean unread) {
        return notices.mine(SAMPLE, unread, ALL).require();
    }

    @Test
    void hasChangesInEveryState() {
        for (ChangeState.Name state :
                Set.of(
                        ChangeState.Name.IN_REVIEW,
                        ChangeState.Name.CHANGES_ASKED,
                        ChangeState.Name.APPLIED,
                        ChangeState.Name.EXPIRED,
                        ChangeState.Name.REJECTED,
                        ChangeState.Name.WITHDRAWN)) {
            int total =
                    Actors.as(
                            "viewer",
                            () -> inbox.all(SAMPLE, Set.of(state), null, ALL).require().total());
            assertThat(total).as(state.name()).isPositive();
        }
        assertThat(Actors.as("developer1", () -> inbox.mine(SAMPLE, ALL).require().lines()))
                .anyMatch(change -> change.state().name() == ChangeState.Name.DRAFT);
    }

    @Test
    void leavesWorkForReviewersAndApprovers() {
        for (String person : List.of("developer2", "reviewer", "approver1", "approver2")) {
            int waiting = Actors.as(person, () -> inbox.countWaitingForMe(SAMPLE).require());
            assertThat(waiting).as(person).isPositive();
        }
    }

    @Test
    void hasChangedItsPolicyOnceAndAnotherChangeWaits() {
        assertThat(Actors.as("viewer", () -> desks.register().versions(SAMPLE).require()))
                .hasSize(2);
        assertThat(Actors.as("viewer", () -> desks.policies().page(SAMPLE, ALL).require()))
                .extracting(PolicyChange::state)
                .containsExactly(PolicyChange.State.PROPOSED, PolicyChange.State.ACCEPTED);
    }

    @Test
    @Rule("APR-11")
    void brokeTheGlassTwiceAndOneReviewIsOwedInTime() {
        List<BreakGlass> glasses =
                Actors.as("viewer", () -> desks.emergencies().page(SAMPLE, ALL).require());

        assertThat(glasses).hasSize(2);
        assertThat(glasses.getFirst().isOwed()).isTrue();
        assertThat(glasses.getFirst().isLate(clock.instant())).isFalse();
        FollowUp review = requireNonNull(glasses.getLast().followUp());
        assertThat(review.by()).isNotEqualTo(glasses.getLast().by());
        assertThat(review.at()).isBefore(glasses.getLast().due());
    }

    @Test
    @Rule("APR-8")
    void letsTheChangeExpireThatNobodyTouchedForThirtyDays() {
        List<ChangeSummary> expired = changes(ChangeState.Name.EXPIRED);

        assertThat(expired).singleElement();
        assertThat(revisions(SAMPLE))
                .contains("job change.expired atm-cash-forecast " + expired.getFirst().id());
    }

    @Test
    @Rule("APR-9")
    void hasAnApprovedChangeThatWaitsForItsWindowBeforeAComingFreeze() {
        List<Freeze> coming = Actors.as("viewer", () -> desks.freezes().list(SAMPLE).require());
        ChangeDetails waiting =
                changes(ChangeState.Name.IN_REVIEW).stream()
                        .map(change ->
                                Actors.as(
                                        "viewer",
                                        () ->
                                                desks.approvals()
                                                        .find(SAMPLE, change.id())
                                                        .require()))
                        .filter(details -> details.change().wording().window() != null)
                        .findFirst()
                        .orElseThrow();

        assertThat(waiting.change().gates())
                .isNotEmpty()
                .allMatch(gate -> gate.state() == Gate.State.PASSED);
        ReleaseWindow window = requireNonNull(waiting.change().wording().window());
        assertThat(window.opens()).isAfter(clock.instant());
        assertThat(coming).singleElement();
        assertThat(coming.getFirst().begins()).isAfter(window.closes());
    }

    @Test
    @Rule("TLK-3")
    void peopleTalkAboutAChangeThatWaits() {
        ChangeSummary waiting =
                changes(ChangeState.Name.IN_REVIEW).stream()
                        .filter(change -> change.flag().value().equals("fx-rate-cache"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        Actors.as(
                                        "viewer",
                                        () ->
                                                desks.conversations()
                                                        .comments(SAMPLE, waiting.id(), ALL)
                                                        .require())
                                .lines())
                .extracting(comment -> comment.mentioned().getFirst().userName())
                .containsExactly("developer1", "operator");
    }

    @Test
    @Rule("AUD-1")
    void tellsEachActInWordsOfBothLanguages() {
        assertThat(revisions(SAMPLE).stream().map(revision -> revision.split(" ")[1]).distinct())
                .hasSizeGreaterThan(15)
                .allSatisfy(act -> {
                    for (Locale language : Languages.ALL) {
                        assertThat(texts.getMessage("audit.action." + act, null, language))
                                .isNotBlank();
                    }
                });
    }

    private List<ChangeSummary> changes(ChangeState.Name state) {
        return Actors.as(
                "viewer", () -> inbox.all(SAMPLE, Set.of(state), null, ALL).require().lines());
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        WorkspaceKey interrupted = new WorkspaceKey("interrupted-bank");

        for (int steps : List.of(1, 1, 1, 40, 2, 90)) {
            assertThatThrownBy(() -> sample(new CutOff(steps)).tell(interrupted))
                    .isInstanceOf(Killed.class);
        }
        sample(clock).tell(interrupted);

        assertThat(revisions(interrupted)).isEqualTo(revisions(SAMPLE)).hasSizeGreaterThan(150);
    }

    @Test
    void tellsNothingTwice() {
        List<String> before = revisions(SAMPLE);

        sample(clock).tell(SAMPLE);

        assertThat(revisions(SAMPLE))
                .isEqualTo(before)
                .anyMatch(revision -> revision.contains("change.drafted"));
    }

    @Test
    void leavesAWorkspaceAloneWherePeopleWentOnByThemselves() {
        WorkspaceKey taken = new WorkspaceKey("taken-over-bank");
        assertThatThrownBy(() -> sample(new CutOff(5)).tell(taken)).isInstanceOf(Killed.class);
        Actors.as("admin", () -> setup.rename(taken, "Ours now").require());
        List<String> before = revisions(taken);

        sample(clock).tell(taken);

        assertThat(revisions(taken)).isEqualTo(before).hasSize(6);
    }

    @Test
    void leavesAWorkspaceAloneThatSomebodyMade() {
        WorkspaceKey own = new WorkspaceKey("own-bank");
        Actors.as(
                "admin",
                () ->
                        setup.create(
                                        new NewWorkspace(
                                                own.value(),
                                                "Own",
                                                List.of(
                                                        new Environment(
                                                                "dev", "dev", Tier.DEVELOPMENT)),
                                                List.of(new TrafficType("user", "User"))))
                                .require());

        sample(clock).tell(own);

        assertThat(revisions(own)).hasSize(1);
    }

    private List<String> revisions(WorkspaceKey key) {
        WorkspaceId id =
                Actors.as("admin", () -> access.visible()).stream()
                        .filter(workspace -> workspace.key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .id();
        Map<Long, String> all = new TreeMap<>();
        for (DemoPerson person : DemoPeople.ALL) {
            Actors.as(person.userName(), () -> read(id, all));
        }
        return List.copyOf(all.values());
    }

    /** A draft's revisions are known to its author only. */
    private void read(WorkspaceId workspace, Map<Long, String> all) {
        Long cursor = null;
        do {
            Timeline page = trail.timeline(workspace, TimelineFilter.ALL, cursor, Window.MOST);
            for (RevisionEntry entry : page.entries()) {
                Act act = entry.act();
                all.put(
                        entry.number(),
                        "%s %s %s %s"
                                .formatted(
                                        entry.actor().userName(),
                                        act.action(),
                                        act.flag(),
                                        act.change()));
            }
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    /** Lets so many steps happen, then ends the process. */
    private static final class CutOff extends StoryClock {

        private int left;

        CutOff(int steps) {
            left = steps;
        }

        @Override
        void at(Instant then, Runnable action) {
            if (left-- == 0) {
                throw new Killed();
            }
            super.at(then, action);
        }
    }

    private static final class Killed extends Error {}
}
