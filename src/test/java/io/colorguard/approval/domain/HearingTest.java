package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.CARA;
import static io.colorguard.approval.domain.ApprovalFixtures.EVERYBODY;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.approval;
import static io.colorguard.approval.domain.ApprovalFixtures.approver;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.hearing;
import static io.colorguard.approval.domain.ApprovalFixtures.openHashes;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.reviewer;
import static io.colorguard.approval.domain.ApprovalFixtures.revision;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HearingTest {

    private final FlagContent ramp = ramped(aFlag(), "prod", 25);
    private final ChangeRequest change =
            submitted(ANNA, Proposal.changing(aFlag(), 1, ramp), ground(aFlag()));

    @Rule("APR-4")
    @Test
    void aReviewersApprovalPassesAPeerReview() {
        ChangeRequest approved = decided(change, reviewer(BERT), approval(change)).require();

        assertThat(approved.due()).containsExactly("prod");
        assertThat(approved.applied(approved.due(), 2, NOW).state())
                .isInstanceOf(ChangeState.Applied.class);
    }

    @Rule("APR-4")
    @Test
    void anApproverIsNoReviewer() {
        assertThat(rules(decided(change, approver(BERT), approval(change))))
                .containsExactly("APR-4");
    }

    @Rule("APR-3")
    @Test
    void nobodyWhoWroteItMayJudgeItWhateverTheirRoles() {
        Judge everything = new Judge(ANNA, Set.of(Role.values()), Presences.HERE);

        assertThat(rules(decided(change, everything, approval(change)))).containsExactly("APR-3");
    }

    @Rule("APR-3")
    @Test
    void whoeverApprovedAndThenEditsNoLongerCounts() {
        ChangeRequest wider =
                submitted(
                        ANNA,
                        Proposal.changing(
                                aFlag(), 1, classified(ramp, Category.OPERATIONAL, Risk.LOW)),
                        ground(aFlag()));
        ChangeRequest half = decided(wider, approver(BERT), onlyIn(wider, "prod")).require();
        ChangeRequest edited =
                Writing.revise(half, revision(BERT, half.proposal(), ground(aFlag()))).require();

        assertThat(edited.ballot(edited.gate("prod").orElseThrow(), EVERYBODY))
                .isEqualTo(Ballot.EMPTY);
    }

    @Rule("APR-5")
    @Test
    void aHashThatIsNotProposedIsRefused() {
        Decision stale =
                new Decision(
                        Verdict.Kind.APPROVE,
                        Map.of("prod", ContentHash.of(new byte[0])),
                        null,
                        "");
        Outcome<ChangeRequest> outcome = decided(change, reviewer(BERT), stale);

        assertThat(rules(outcome)).containsExactly("APR-5");
        assertThat(outcome.reasons().getFirst().kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Rule("APR-5")
    @Test
    void aRiskThatWasChangedUnderReviewIsNotApprovedUnseen() {
        ChangeRequest risky =
                submitted(
                        ANNA,
                        Proposal.changing(
                                aFlag(), 1, classified(ramp, Category.FEATURE, Risk.HIGH)),
                        ground(aFlag()));
        ChangeRequest edited =
                Writing.revise(
                                risky,
                                revision(
                                        ANNA,
                                        Proposal.changing(
                                                aFlag(),
                                                1,
                                                classified(ramp, Category.OPERATIONAL, Risk.HIGH)),
                                        ground(aFlag())))
                        .require();
        Decision hashesOnly = new Decision(Verdict.Kind.APPROVE, openHashes(edited), null, "");
        Decision oldCycle = new Decision(Verdict.Kind.APPROVE, openHashes(edited), 1, "");

        assertThat(rules(decided(edited, approver(BERT), hashesOnly))).containsExactly("APR-5");
        assertThat(rules(decided(edited, approver(BERT), oldCycle))).containsExactly("APR-5");
    }

    @Rule("APR-4")
    @Test
    void aManagersVerdictNeedsAPersonOnThePage() {
        ChangeRequest managed =
                submitted(
                        ANNA,
                        Proposal.changing(
                                aFlag(), 1, classified(ramp, Category.FEATURE, Risk.HIGH)),
                        ground(aFlag()));
        Judge byToken = new Judge(BERT, Set.of(Role.APPROVER), Presences.TOKEN);

        assertThat(decided(managed, byToken, onlyIn(managed, "prod")).reasons())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    assertThat(refusal.messageKey()).endsWith("in_person");
                });
    }

    @Rule({"APR-4", "IDN-7"})
    @Test
    void aManagersVerdictNeedsARecentSignOn() {
        ChangeRequest managed =
                submitted(
                        ANNA,
                        Proposal.changing(
                                aFlag(), 1, classified(ramp, Category.FEATURE, Risk.HIGH)),
                        ground(aFlag()));
        Judge stale = new Judge(BERT, Set.of(Role.APPROVER), Presences.STALE);

        assertThat(decided(managed, stale, onlyIn(managed, "prod")).reasons())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STEP_UP);
                    assertThat(refusal.messageKey()).endsWith("management.recent");
                });
        assertThat(decided(managed, approver(BERT), onlyIn(managed, "prod")).require().verdicts())
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.signOn()).isEqualTo(Presences.HERE.signOn());
                    assertThat(verdict.address()).isEqualTo(Presences.HERE.address());
                });
    }

    @Rule("APR-4")
    @Test
    void aPeersVerdictNeedsNoRecentSignOn() {
        ChangeRequest wanted =
                submitted(ANNA, Proposal.changing(aFlag(), 1, ramp), ground(aFlag()));
        Judge stale = new Judge(BERT, Set.of(Role.REVIEWER), Presences.STALE);

        assertThat(decided(wanted, stale, onlyIn(wanted, "prod")).reasons()).isEmpty();
    }

    @Rule("APR-4")
    @Test
    void twoVotesOfOnePersonAreOne() {
        Ground two = withQuorum(2);
        ChangeRequest wanted = submitted(ANNA, Proposal.changing(aFlag(), 1, ramp), two);
        ChangeRequest once = heard(wanted, BERT, two);
        ChangeRequest twice = heard(once, BERT, two);

        assertThat(twice).isEqualTo(once);
        assertThat(once.due()).isEmpty();
        assertThat(heard(once, CARA, two).due()).containsExactly("prod");
    }

    @Rule("APR-4")
    @Test
    void aVoteOfSomebodyWhoLostTheRoleNoLongerCounts() {
        Ground two = withQuorum(2);
        ChangeRequest once =
                heard(submitted(ANNA, Proposal.changing(aFlag(), 1, ramp), two), BERT, two);
        Standing bertLeft = (person, _) -> !person.equals(BERT.id());

        ChangeRequest second =
                new Hearing(once, reviewer(CARA), approval(once), two, Obstacles.NONE, bertLeft)
                        .outcome(NOW)
                        .require();

        assertThat(second.due()).isEmpty();
    }

    @Rule("APR-7")
    @Test
    void askingAndRejectingNeedAReason() {
        for (Verdict.Kind kind : Set.of(Verdict.Kind.ASK, Verdict.Kind.REJECT)) {
            assertThat(rules(decided(change, reviewer(BERT), saying(kind, " "))))
                    .containsExactly("APR-7");
        }
    }

    @Rule("APR-7")
    @Test
    void rejectingEndsTheChangeAndAskingGivesItBack() {
        ChangeRequest asked =
                decided(change, reviewer(BERT), saying(Verdict.Kind.ASK, "Why 25?")).require();
        ChangeRequest rejected =
                decided(change, reviewer(BERT), saying(Verdict.Kind.REJECT, "No")).require();

        assertThat(asked.state()).isInstanceOf(ChangeState.ChangesAsked.class);
        assertThat(Writing.submit(asked, EVERYBODY, NOW).require().state())
                .isInstanceOf(ChangeState.InReview.class);
        assertThat(rejected.gates()).extracting(Gate::state).containsExactly(Gate.State.REFUSED);
        assertThat(rules(Writing.submit(rejected, EVERYBODY, NOW))).containsExactly("APR-10");
    }

    @Rule("APR-6")
    @Test
    void nothingIsApprovedOnABaseThatMoved() {
        Hearing hearing =
                new Hearing(
                        change,
                        reviewer(BERT),
                        approval(change),
                        ground(ramped(aFlag(), "prod", 5)),
                        Obstacles.NONE,
                        EVERYBODY);

        assertThat(rules(hearing.outcome(NOW))).containsExactly("APR-6");
    }

    @Rule("APR-6")
    @Test
    void aMoveInAnotherEnvironmentDisturbsNobody() {
        Hearing hearing =
                new Hearing(
                        change,
                        reviewer(BERT),
                        approval(change),
                        ground(ramped(aFlag(), "dev", 5)),
                        Obstacles.NONE,
                        EVERYBODY);

        assertThat(hearing.outcome(NOW).require().due()).containsExactly("prod");
    }

    @Rule("APR-5")
    @Test
    void noVerdictIsGivenUnderAPolicyThatWasReplaced() {
        Policy next = new Policy(2, PolicyTerms.ofStrategy(), PersonId.SYSTEM, NOW);
        Hearing hearing =
                new Hearing(
                        change,
                        reviewer(BERT),
                        approval(change),
                        new Ground(WORKSPACE, next, aFlag(), 1, Set.of()),
                        Obstacles.NONE,
                        EVERYBODY);

        assertThat(rules(hearing.outcome(NOW))).containsExactly("APR-5");
    }

    private static ChangeRequest heard(ChangeRequest change, Person person, Ground ground) {
        return new Hearing(
                        change,
                        reviewer(person),
                        approval(change),
                        ground,
                        Obstacles.NONE,
                        EVERYBODY)
                .outcome(NOW)
                .require();
    }

    private static Ground withQuorum(int count) {
        ApprovalMatrix matrix =
                ApprovalMatrix.ofStrategy()
                        .with(
                                ApprovalRow.FEATURE_LOW,
                                Tier.PRODUCTION,
                                new Quorum(Role.REVIEWER, count));
        return new Ground(
                WORKSPACE,
                new Policy(1, PolicyTerms.ofStrategy().with(matrix), PersonId.SYSTEM, NOW),
                aFlag(),
                1,
                Set.of());
    }

    private Decision saying(Verdict.Kind kind, String reason) {
        return new Decision(kind, openHashes(change), null, reason);
    }

    private static Decision onlyIn(ChangeRequest change, String environment) {
        return new Decision(
                Verdict.Kind.APPROVE,
                Map.of(environment, change.gate(environment).orElseThrow().contentHash()),
                change.cycle(),
                "");
    }

    private static Outcome<ChangeRequest> decided(
            ChangeRequest change, Judge judge, Decision decision) {
        return hearing(change, judge, decision).outcome(NOW);
    }

    private static List<String> rules(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::rule).toList();
    }
}
