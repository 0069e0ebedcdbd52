package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.decision;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.approval.domain.Verdict.Kind.APPROVE;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.catalog.application.PendingChanges;
import io.colorguard.catalog.application.PendingChanges.Pending;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class InboxTest {

    private static final Window ALL = new Window(0, 100);
    private static final Quorum TWO_REVIEWERS = new Quorum(Role.REVIEWER, 2);
    private static final Quorum AN_APPROVER = new Quorum(Role.APPROVER, 1);

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired Inbox inbox;
    @Autowired PolicyRegister policies;
    PendingChanges pending;
    @Autowired HistoryDesk histories;
    @Autowired Clock clock;

    ApprovalScene scene;
    FlagContent checkout;

    @Autowired
    void inside(ApplicationContext context) {
        pending = Inside.of(context, PendingChanges.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Rule("APR-4")
    @Test
    void waitsForThoseWhoCouldDecideOldestFirst() {
        ChangeRequest older = scene.proposed(ramped(checkout, "prod", 10));
        ChangeRequest newer = scene.proposed(ramped(checkout, "prod", 20));

        assertThat(waiting("reviewer")).containsExactly(older.id(), newer.id());
        assertThat(waiting("developer1")).isEmpty();
        assertThat(waiting("approver1")).isEmpty();
        scene.decided("reviewer", newer, Verdict.Kind.ASK).require();
        assertThat(waiting("reviewer")).containsExactly(older.id());
    }

    @Rule({"APR-4", "TLK-5"})
    @Test
    void waitsNoMoreForARoleWhoseSeatsAreTaken() {
        Person other = new Cast(portal).player(ws(), "other", Role.REVIEWER);
        scene.policy(policy -> asking(policy, TWO_REVIEWERS, AN_APPROVER));
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 10));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        assertThat(waiting("reviewer")).isEmpty();
        assertThat(waiting("developer2")).containsExactly(change.id());
        assertThat(waiting("approver1")).containsExactly(change.id());

        Cast.as(other, () -> desk.decide(ws(), change.id(), decision(change, APPROVE)).require());
        assertThat(waiting("developer2")).as("nobody else is asked for in this role").isEmpty();
        assertThat(waiting("approver1")).containsExactly(change.id());
    }

    @Rule({"APR-4", "TLK-5"})
    @Test
    void waitsForTheOthersWhileASeatIsFree() {
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 10));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        assertThat(waiting("reviewer")).isEmpty();
        assertThat(waiting("developer2")).containsExactly(change.id());
    }

    @Rule({"APR-5", "TLK-5"})
    @Test
    void waitsAgainOnceWhoeverAgreedHasLeft() {
        Cast cast = new Cast(portal);
        Person leaver = cast.player(ws(), "leaver", Role.REVIEWER);
        scene.policy(policy -> asking(policy, TWO_REVIEWERS, AN_APPROVER));
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 10));
        scene.decided("developer2", change, Verdict.Kind.APPROVE).require();
        Cast.as(leaver, () -> desk.decide(ws(), change.id(), decision(change, APPROVE)).require());
        assertThat(waiting("reviewer")).isEmpty();

        cast.dismiss(leaver);
        assertThat(waiting("reviewer")).containsExactly(change.id());
        assertThat(waiting("approver1")).containsExactly(change.id());
    }

    @Rule({"APR-5", "APR-9", "TLK-5"})
    @Test
    void aGateThatSomebodyPassedWhoHasLeftWaitsAgain() {
        Cast cast = new Cast(portal);
        Person leaver = cast.player(ws(), "leaver", Role.REVIEWER);
        Instant opens = clock.instant().plus(Duration.ofDays(1));
        Wording later =
                new Wording("", "because", new ReleaseWindow(opens, opens.plusSeconds(3600)));
        ChangeRequest change =
                as(
                        "developer1",
                        () ->
                                desk.propose(
                                                ws(),
                                                ChangeDraft.of(later, ramped(checkout, "prod", 9)))
                                        .require());
        Cast.as(leaver, () -> desk.decide(ws(), change.id(), decision(change, APPROVE)).require());
        assertThat(waiting("reviewer")).isEmpty();

        cast.dismiss(leaver);
        assertThat(waiting("reviewer")).containsExactly(change.id());
    }

    private static Policy asking(Policy policy, Quorum... quorums) {
        return new Policy(
                policy.version() + 1,
                policy.terms()
                        .with(
                                policy.approvals()
                                        .with(
                                                ApprovalRow.FEATURE_LOW,
                                                Tier.PRODUCTION,
                                                new AllOf(List.of(quorums)))),
                policy.author(),
                policy.effectiveFrom());
    }

    @Rule("APR-3")
    @Test
    void nothingWaitsForWhoWroteIt() {
        as("developer2", () -> desk.propose(ws(), wanting(ramped(checkout, "prod", 5))).require());

        assertThat(waiting("developer2")).isEmpty();
        assertThat(waiting("reviewer")).hasSize(1);
    }

    @Rule("AUD-1")
    @Test
    void theHistoryKeepsDraftsBetweenTheirWritersUntilTheyAreSubmitted() {
        ChangeRequest draft =
                as(
                        "developer1",
                        () -> desk.draft(ws(), wanting(ramped(checkout, "prod", 5))).require());

        assertThat(history("developer1", draft)).containsExactly("change.drafted");
        for (String other : List.of("developer2", "reviewer", "admin", "viewer")) {
            assertThat(history(other, draft)).isEmpty();
            assertThat(all(other)).isNotEmpty().doesNotContain("change.drafted");
        }
        as("developer2", () -> desk.save(ws(), draft.id(), null, wanting(checkout)).require());
        assertThat(history("developer2", draft)).hasSize(2);
        assertThat(history("reviewer", draft)).isEmpty();

        as(
                "developer1",
                () -> {
                    desk.save(ws(), draft.id(), null, wanting(ramped(checkout, "prod", 6)))
                            .require();
                    desk.submit(ws(), draft.id()).require();
                });
        assertThat(history("viewer", draft))
                .containsExactly(
                        "change.submitted", "change.saved", "change.saved", "change.drafted");
    }

    @Rule("AUD-1")
    @Test
    void aDraftThatIsWithdrawnStaysBetweenItsWriters() {
        ChangeRequest draft =
                as(
                        "developer1",
                        () -> desk.draft(ws(), wanting(ramped(checkout, "prod", 5))).require());
        as("developer1", () -> desk.withdraw(ws(), draft.id()).require());

        assertThat(history("developer1", draft)).hasSize(2);
        assertThat(history("viewer", draft)).isEmpty();
    }

    private List<String> history(String person, ChangeRequest change) {
        return actions(person, change.id().toString());
    }

    private List<String> all(String person) {
        return actions(person, null);
    }

    private List<String> actions(String person, @Nullable String change) {
        var question = HistoryQuestion.ofChange(change);
        return as(person, () -> histories.page(ws().value(), question, null, 50).require())
                .entries()
                .stream()
                .map(entry -> entry.act().action())
                .toList();
    }

    @Test
    void draftsAreListedForTheirAuthorOnly() {
        ChangeRequest draft =
                as(
                        "developer1",
                        () -> desk.draft(ws(), wanting(ramped(checkout, "prod", 5))).require());

        assertThat(ids(as("developer1", () -> inbox.mine(ws(), ALL)).require()))
                .contains(draft.id());
        assertThat(ids(as("viewer", () -> inbox.all(ws(), Set.of(), null, ALL)).require()))
                .doesNotContain(draft.id());
    }

    @Rule("CAT-4")
    @Test
    void theCatalogLearnsWhereAChangeIsPending() {
        ChangeRequest change = scene.proposed(ramped(ramped(checkout, "dev", 5), "prod", 5));
        FlagKey key = checkout.key();

        assertThat(pending.flags(scene.workspace.id())).containsExactly(key);
        assertThat(pending.of(scene.workspace.id(), List.of(key)).get(key))
                .containsExactly(new Pending(change.id().toString(), Set.of("prod")));
    }

    @Rule("APR-13")
    @Test
    void aNewWorkspaceFollowsTheStrategyAndVersionsStayReadable() {
        Policy first = as("viewer", () -> policies.versions(ws()).require()).getFirst();
        scene.policy(ApprovalScene::withTwoReviewersInProduction);

        assertThat(first.approvals()).isEqualTo(PolicyTerms.ofStrategy().approvals());
        assertThat(first.safety()).isEqualTo(PolicyTerms.ofStrategy().safety());
        assertThat(as("viewer", () -> policies.versions(ws()).require()))
                .extracting(Policy::version)
                .containsExactly(2, 1);
    }

    private WorkspaceKey ws() {
        return scene.workspace.key();
    }

    private List<ChangeId> waiting(String person) {
        return as(
                person,
                () -> {
                    List<ChangeId> ids = ids(inbox.waitingForMe(ws(), ALL).require());
                    assertThat(inbox.countWaitingForMe(ws()).require()).isEqualTo(ids.size());
                    return ids;
                });
    }

    private static List<ChangeId> ids(Inbox.Page page) {
        return page.lines().stream().map(ChangeSummary::id).toList();
    }
}
