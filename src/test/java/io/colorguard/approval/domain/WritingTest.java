package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.EVERYBODY;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.approval;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.draft;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.hearing;
import static io.colorguard.approval.domain.ApprovalFixtures.openHashes;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.reviewer;
import static io.colorguard.approval.domain.ApprovalFixtures.revision;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WritingTest {

    /** Two environments that each need an approver or reviewer before they go ahead. */
    private final FlagContent before = classified(aFlag(), Category.KILLSWITCH, Risk.HIGH);

    private final FlagContent both = ramped(ramped(before, "staging", 10), "prod", 10);
    private final ChangeRequest change =
            submitted(ANNA, Proposal.changing(before, 1, both), ground(before));

    @Rule("APR-2")
    @Test
    void automaticGatesPassAtSubmissionAndGoAheadAlone() {
        ChangeRequest mixed =
                submitted(
                        ANNA,
                        Proposal.changing(before, 1, ramped(both, "dev", 10)),
                        ground(before));

        assertThat(mixed.due()).containsExactly("dev");
        ChangeRequest begun = mixed.applied(Set.of("dev"), 2, NOW);
        assertThat(begun.state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(begun.waiting())
                .extracting(Gate::environment)
                .containsExactly("staging", "prod");
    }

    @Rule("APR-2")
    @Test
    void draftsAskNobody() {
        ChangeRequest draft = draft(ANNA, Proposal.changing(before, 1, both), ground(before));

        assertThat(draft.isDue()).isFalse();
        assertThat(draft.gates()).extracting(Gate::state).containsOnly(Gate.State.OPEN);
    }

    @Rule("APR-5")
    @Test
    void anEditVoidsTheVerdictsOfTheEnvironmentsItChangesAndNoOthers() {
        ChangeRequest approved = approvedBy(BERT, change);
        ChangeRequest edited = edited(approved, ANNA, ramped(both, "prod", 50));

        assertThat(votes(edited, "staging")).isOne();
        assertThat(votes(edited, "prod")).isZero();
        assertThat(Losses.between(approved, edited)).containsExactly(BERT);
    }

    @Rule("APR-5")
    @Test
    void anEditThatChangesNoHashLosesNobody() {
        ChangeRequest approved = approvedBy(BERT, change);
        ChangeRequest edited = edited(approved, ANNA, both);

        assertThat(Losses.between(approved, edited)).isEmpty();
        assertThat(edited.cycle()).isEqualTo(approved.cycle());
    }

    @Rule("APR-5")
    @Test
    void contentThatComesBackDoesNotBringItsVerdictsBack() {
        ChangeRequest approved = approvedBy(BERT, change);
        ChangeRequest there = edited(approved, ANNA, ramped(both, "prod", 50));
        ChangeRequest andBack = edited(there, ANNA, both);

        assertThat(votes(andBack, "prod")).isZero();
        assertThat(andBack.gate("prod").orElseThrow().contentHash())
                .isEqualTo(approved.gate("prod").orElseThrow().contentHash());
    }

    /** The content and its hash are the same, but what was read was called risky. */
    @Rule("APR-5")
    @Test
    void whoeverReadADraftAgreesToNothingThatItsAuthorWroteLater() {
        FlagContent moderate = classified(ramped(aFlag(), "prod", 10), Category.FEATURE, Risk.HIGH);
        ChangeRequest read = draft(ANNA, Proposal.changing(aFlag(), 1, moderate), ground(aFlag()));
        Proposal other = Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 10));
        ChangeRequest change =
                Writing.revise(read, revision(ANNA, other, ground(aFlag())))
                        .flatMap(next -> Writing.submit(next, EVERYBODY, NOW))
                        .require();
        Map<String, ContentHash> prod = Map.of("prod", openHashes(read).get("prod"));

        assertThat(openHashes(change)).containsEntry("prod", prod.get("prod"));
        for (Integer cycle : new Integer[] {read.cycle(), null}) {
            Decision late = new Decision(Verdict.Kind.APPROVE, prod, cycle, "");
            assertThat(hearing(change, reviewer(BERT), late).outcome(NOW).reasons())
                    .extracting(Refusal::messageKey)
                    .containsExactly("approval.refusal.cycle.other");
        }
        assertThat(hearing(change, reviewer(BERT), approval(change)).outcome(NOW).require().due())
                .containsExactly("prod");
    }

    @Rule("APR-5")
    @Test
    void aDraftThatIsSubmittedAsItWasReadStaysInItsCycle() {
        ChangeRequest read = draft(ANNA, change.proposal(), ground(before));
        ChangeRequest again =
                Writing.revise(read, revision(ANNA, read.proposal(), ground(before))).require();

        assertThat(again.cycle()).isEqualTo(read.cycle());
    }

    @Rule("APR-5")
    @Test
    void anotherRiskOrStageVoidsEveryVerdict() {
        ChangeRequest approved = approvedBy(BERT, change);
        ChangeRequest edited =
                edited(approved, ANNA, classified(both, Category.KILLSWITCH, Risk.LOW));

        assertThat(votes(edited, "staging")).isZero();
        assertThat(votes(edited, "prod")).isZero();
    }

    @Rule("APR-3")
    @Test
    void whoeverEditsBecomesAContributor() {
        ChangeRequest edited = edited(change, BERT, ramped(both, "prod", 50));

        assertThat(edited.contributors().people()).containsExactly(ANNA, BERT);
        assertThat(hearing(edited, reviewer(BERT), approval(edited)).outcome(NOW).reasons())
                .extracting("rule")
                .containsExactly("APR-3");
    }

    @Rule("APR-12")
    @Test
    void whatBelongsToTheWholeFlagWaitsForItsLastGate() {
        ChangeRequest stricter =
                submitted(
                        ANNA,
                        Proposal.changing(
                                aFlag(), 1, classified(aFlag(), Category.FEATURE, Risk.HIGH)),
                        ground(aFlag()));

        assertThat(stricter.gate("dev").orElseThrow().state()).isEqualTo(Gate.State.PASSED);
        assertThat(stricter.due()).isEmpty();
    }

    @Rule("APR-10")
    @Test
    void withdrawingTwiceIsWithdrawingOnce() {
        ChangeRequest withdrawn = Writing.withdraw(change, NOW).require();

        assertThat(Writing.withdraw(withdrawn, NOW.plusSeconds(1)).require()).isEqualTo(withdrawn);
        assertThat(withdrawn.gates()).extracting(Gate::state).containsOnly(Gate.State.REFUSED);
    }

    private static ChangeRequest approvedBy(Person person, ChangeRequest change) {
        return hearing(change, reviewer(person), approval(change)).outcome(NOW).require();
    }

    private ChangeRequest edited(ChangeRequest change, Person person, FlagContent after) {
        return Writing.revise(
                        change,
                        revision(person, Proposal.changing(before, 1, after), ground(before)))
                .require();
    }

    private static int votes(ChangeRequest change, String environment) {
        return change.ballot(change.gate(environment).orElseThrow(), EVERYBODY).votes().size();
    }
}
