package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.CARA;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.approver;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.TermChange.Direction;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("APR-13")
class PolicyRulesTest {

    private static final PolicyRules RULES = new PolicyRules(POLICY);
    private static final Requirement FIVE = new Quorum(Role.APPROVER, 5);
    private static final PolicyTerms STRICTER = with(new Quorum(Role.REVIEWER, 2));

    @Test
    void somebodyElseAcceptsWhatTheySaw() {
        PolicyChange change = proposed();
        PolicyChange accepted =
                RULES.accept(change, change.hash(), approver(BERT), " Agreed ", NOW).require();

        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.ending().reason()).isEqualTo("Agreed");
        assertThat(accepted.next(NOW))
                .isEqualTo(
                        new Policy(
                                2,
                                PolicyTerms.ofStrategy()
                                        .with(STRICTER.approvals())
                                        .with(STRICTER.safety()),
                                ANNA.id(),
                                NOW));
    }

    @Test
    void whoWroteAnyOfItNeitherAcceptsNorRejects() {
        PolicyChange edited =
                RULES.revise(proposed(), 1, new Wanted(STRICTER, "Better said"), BERT).require();

        for (var person : List.of(ANNA, BERT)) {
            assertThat(keys(accept(edited, approver(person)))).containsExactly("policy.own");
            assertThat(keys(RULES.reject(edited, edited.hash(), approver(person), "No", NOW)))
                    .containsExactly("policy.own");
        }
        assertThat(accept(edited, approver(CARA)).find()).isPresent();
    }

    @Test
    void whatWasNotSeenIsNotAccepted() {
        PolicyChange seen = proposed();
        PolicyChange edited =
                RULES.revise(seen, 1, new Wanted(STRICTER, "Other words"), ANNA).require();

        assertThat(keys(RULES.accept(edited, seen.hash(), approver(BERT), "Yes", NOW)))
                .containsExactly("policy.unseen");
        assertThat(keys(RULES.reject(edited, seen.hash(), approver(BERT), "No", NOW)))
                .containsExactly("policy.unseen");
    }

    @Test
    void theHashTellsBaseCellsAndReasonApart() {
        PolicyRules later = new PolicyRules(proposed().next(NOW));
        PolicyTerms other = with(new Quorum(Role.REVIEWER, 3));

        assertThat(
                        List.of(
                                proposed().hash(),
                                RULES.revise(proposed(), 1, new Wanted(other, "because"), ANNA)
                                        .require()
                                        .hash(),
                                RULES.revise(proposed(), 1, new Wanted(STRICTER, "so"), ANNA)
                                        .require()
                                        .hash(),
                                later.revise(proposed(), 1, new Wanted(other, "because"), ANNA)
                                        .require()
                                        .hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aMovedBaseIsNotAcceptedUntilItIsSavedAnew() {
        PolicyChange change = proposed();
        Policy next =
                new Policy(
                        2,
                        PolicyTerms.ofStrategy().with(POLICY.approvals()).with(POLICY.safety()),
                        BERT.id(),
                        NOW);
        PolicyRules later = new PolicyRules(next);

        assertThat(keys(later.accept(change, change.hash(), approver(BERT), "Yes", NOW)))
                .containsExactly("policy.base");
        assertThat(later.reject(change, change.hash(), approver(BERT), "Late", NOW).find())
                .isPresent();
        PolicyChange anew =
                later.revise(change, 1, new Wanted(STRICTER, "because"), ANNA).require();
        assertThat(later.accept(anew, anew.hash(), approver(BERT), "Yes", NOW).require().next(NOW))
                .extracting(Policy::version)
                .isEqualTo(3);
    }

    @Test
    void verdictsAreGivenInPersonAndWithReasons() {
        Judge token = new Judge(BERT, Set.of(Role.APPROVER), Presences.TOKEN);
        Judge stale = new Judge(BERT, Set.of(Role.APPROVER), Presences.STALE);
        PolicyChange change = proposed();

        assertThat(keys(accept(change, token))).containsExactly("policy.token");
        assertThat(keys(accept(change, stale))).containsExactly("policy.recent");
        assertThat(keys(RULES.reject(change, change.hash(), stale, "No", NOW)))
                .containsExactly("policy.recent");
        assertThat(RULES.whyNot(change, PolicyChange.State.ACCEPTED, stale)).isEmpty();
        assertThat(keys(RULES.accept(change, change.hash(), approver(BERT), "  ", NOW)))
                .containsExactly("policy.verdict");
        assertThat(keys(RULES.reject(change, change.hash(), approver(BERT), "x".repeat(4001), NOW)))
                .containsExactly("words.too_long");
    }

    @Test
    void theSameSaidAgainChangesNothing() {
        PolicyChange accepted = accept(proposed(), approver(BERT)).require();

        assertThat(accept(accepted, approver(BERT)).require()).isEqualTo(accepted);
        assertThat(keys(accept(accepted, approver(CARA)))).containsExactly("policy.ended.accepted");
        assertThat(keys(RULES.reject(accepted, accepted.hash(), approver(BERT), "No", NOW)))
                .containsExactly("policy.ended.accepted");
        assertThat(keys(RULES.revise(accepted, 2, new Wanted(STRICTER, "x"), ANNA)))
                .containsExactly("policy.ended.accepted");
    }

    @Test
    void onlyItsWritersTakeItBack() {
        assertThat(keys(RULES.withdraw(proposed(), BERT, NOW))).containsExactly("policy.writer");
        PolicyChange withdrawn = RULES.withdraw(proposed(), ANNA, NOW).require();
        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(RULES.withdraw(withdrawn, ANNA, NOW).require()).isEqualTo(withdrawn);
        assertThat(keys(accept(withdrawn, approver(BERT))))
                .containsExactly("policy.ended.withdrawn");
        PolicyChange rejected =
                RULES.reject(proposed(), proposed().hash(), approver(BERT), "No", NOW).require();
        assertThat(keys(RULES.withdraw(rejected, ANNA, NOW)))
                .containsExactly("policy.ended.rejected");
    }

    @Test
    void proposingSaysSomethingElseAndWhy() {
        assertThat(keys(propose(POLICY.terms(), "")))
                .containsExactly("policy.same", "policy.reason");
        assertThat(keys(propose(with(new Quorum(Role.REVIEWER, 10)), "x")))
                .containsExactly("policy.quorum");
        assertThat(keys(propose(with(new Quorum(Role.VIEWER, 1)), "x")))
                .containsExactly("policy.quorum");
        assertThat(
                        propose(
                                        with(
                                                new AllOf(
                                                        List.of(
                                                                new Quorum(Role.REVIEWER, 2),
                                                                new Quorum(Role.APPROVER, 1)))),
                                        "x")
                                .find())
                .isPresent();
    }

    @Test
    void aCellAsksForNineAtMostAndTheRefusalNamesIt() {
        assertThat(propose(with(new Quorum(Role.REVIEWER, 9)), "x").find()).isPresent();
        assertThat(propose(with(new Quorum(Role.REVIEWER, 10)), "x").reasons())
                .extracting(Refusal::field)
                .containsExactly("approvals.feature_low.production");
    }

    @Test
    void aReasonThatCannotBeKeptIsRefused() {
        assertThat(keys(propose(STRICTER, "\u0007"))).containsExactly("words.unclean");
    }

    @Test
    void everyCellIsPartOfWhatIsAcceptedUnderItsHash() {
        PolicyTerms before = POLICY.terms();
        Set<ContentHash> hashes = new HashSet<>();
        for (Tier tier : Tier.values()) {
            for (ApprovalRow row : ApprovalRow.values()) {
                hashes.add(hash(before.approvals().with(row, tier, FIVE), before.safety()));
            }
            for (Category category : Category.values()) {
                Safety other =
                        before.safety().cell(category, tier) == Safety.ALLOWED
                                ? Safety.BLOCKED
                                : Safety.ALLOWED;
                hashes.add(hash(before.approvals(), before.safety().with(category, tier, other)));
            }
        }

        assertThat(hashes)
                .hasSize(
                        Tier.values().length
                                * (ApprovalRow.values().length + Category.values().length));
    }

    private static ContentHash hash(ApprovalMatrix approvals, SafetyMatrix safety) {
        return propose(PolicyTerms.ofStrategy().with(approvals).with(safety), "because")
                .require()
                .hash();
    }

    @Test
    void eachStepIsAnotherVersionOfTheChange() {
        PolicyChange edited =
                RULES.revise(proposed(), 1, new Wanted(STRICTER, "Better said"), ANNA).require();

        assertThat(edited.version()).isEqualTo(2);
        assertThat(accept(edited, approver(BERT)).require().version()).isEqualTo(3);
    }

    @Test
    void anEditOfWhatMovedOnIsRefused() {
        assertThat(keys(RULES.revise(proposed(), 2, new Wanted(STRICTER, "x"), ANNA)))
                .containsExactly("policy.version");
    }

    @Test
    void tellsWhichCellsDifferAndWhichWay() {
        PolicyTerms before = POLICY.terms();
        PolicyTerms after =
                PolicyTerms.ofStrategy()
                        .with(
                                STRICTER.approvals()
                                        .with(
                                                ApprovalRow.KILLSWITCH,
                                                Tier.STAGING,
                                                Requirement.AUTOMATIC))
                        .with(before.safety().with(Category.FEATURE, Tier.STAGING, Safety.BLOCKED));

        assertThat(after.differencesFrom(before))
                .extracting(TermChange::direction)
                .containsExactly(Direction.STRICTER, Direction.LAXER, Direction.STRICTER);
        assertThat(after.differencesFrom(after)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 0, SAME
                    0, 1, STRICTER
                    1, 0, LAXER
                    2, 3, STRICTER
                    3, 4, STRICTER
                    2, 2, SAME
                    1, 3, STRICTER
                    5, 3, OTHER
                    3, 5, OTHER
                    """)
    void comparesWhatIsAsked(int before, int after, Direction direction) {
        List<Requirement> ladder =
                List.of(
                        Requirement.AUTOMATIC,
                        Requirement.PEER_REVIEW,
                        Requirement.PEER_REVIEW,
                        Requirement.MANAGEMENT_APPROVAL,
                        Requirement.BLOCKED,
                        new Quorum(Role.REVIEWER, 2));
        assertThat(Direction.of(ladder.get(before), ladder.get(after))).isEqualTo(direction);
    }

    @Test
    void readsTheNumbersItWrites() {
        assertThat(PolicyChangeId.parse("POL-12")).contains(new PolicyChangeId(12));
        assertThat(PolicyChangeId.parse("POL-0")).isEmpty();
        assertThat(new PolicyChangeId(3)).hasToString("POL-3");
    }

    private static Outcome<PolicyChange> propose(PolicyTerms terms, String reason) {
        return RULES.propose(
                WORKSPACE.id(), new PolicyChangeId(1), new Wanted(terms, reason), ANNA, NOW);
    }

    private static PolicyChange proposed() {
        return propose(STRICTER, "because").require();
    }

    private static Outcome<PolicyChange> accept(PolicyChange change, Judge judge) {
        return RULES.accept(change, change.hash(), judge, "Agreed", NOW);
    }

    private static PolicyTerms with(Requirement requirement) {
        return PolicyTerms.ofStrategy()
                .with(
                        POLICY.approvals()
                                .with(ApprovalRow.FEATURE_LOW, Tier.PRODUCTION, requirement))
                .with(POLICY.safety());
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.reasons().stream()
                .map(Refusal::messageKey)
                .map(key -> key.substring("approval.refusal.".length()))
                .toList();
    }
}
