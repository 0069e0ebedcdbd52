package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.CARA;
import static io.colorguard.approval.domain.ApprovalFixtures.EVERYBODY;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.approval;
import static io.colorguard.approval.domain.ApprovalFixtures.approver;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.draft;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.hearing;
import static io.colorguard.approval.domain.ApprovalFixtures.openHashes;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.reviewer;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A second click, and what is left to judge after a first. */
class RepeatedVerdictTest {

    private final FlagContent before = classified(aFlag(), Category.KILLSWITCH, Risk.HIGH);
    private final FlagContent both = ramped(ramped(before, "staging", 10), "prod", 10);
    private final Proposal proposal = Proposal.changing(before, 1, both);
    private final ChangeRequest change = submitted(ANNA, proposal, ground(before));

    @Rule("APR-10")
    @Test
    void theSameApprovalAgainChangesNothing() {
        ChangeRequest approved = heard(change, BERT, approval(change));

        Hearing again = hearing(approved, reviewer(BERT), approval(change));

        assertThat(hearing(change, reviewer(BERT), approval(change)).isRepeated()).isFalse();
        assertThat(again.isRepeated()).isTrue();
        assertThat(again.outcome(NOW.plusSeconds(1)).require()).isSameAs(approved);
    }

    @Rule("APR-10")
    @Test
    void theSameApprovalOfSomebodyElseIsNoRepetition() {
        ChangeRequest approved = heard(change, BERT, approval(change));

        assertThat(hearing(approved, reviewer(CARA), approval(change)).isRepeated()).isFalse();
    }

    @Rule("APR-10")
    @Test
    void anApprovalOfMoreThanBeforeIsNoRepetition() {
        ChangeRequest half = heard(change, BERT, onlyIn("prod"));

        assertThat(hearing(half, reviewer(BERT), approval(change)).isRepeated()).isFalse();
        assertThat(heard(half, BERT, onlyIn("staging")).due())
                .containsExactlyInAnyOrder("staging", "prod");
    }

    @Rule("APR-10")
    @Test
    void anApprovalThatAlsoNamesAnAutomaticGateIsRepeatedAllTheSame() {
        ChangeRequest mixed =
                submitted(
                        ANNA,
                        Proposal.changing(before, 1, ramped(both, "dev", 10)),
                        ground(before));
        ChangeRequest approved = heard(mixed, BERT, approval(mixed));
        Map<String, ContentHash> everything =
                Map.of(
                        "dev", mixed.gate("dev").orElseThrow().contentHash(),
                        "staging", mixed.gate("staging").orElseThrow().contentHash(),
                        "prod", mixed.gate("prod").orElseThrow().contentHash());
        Decision named = new Decision(Verdict.Kind.APPROVE, everything, mixed.cycle(), "");

        assertThat(hearing(approved, reviewer(BERT), named).isRepeated()).isTrue();
        assertThat(hearing(mixed, reviewer(BERT), named).isRepeated()).isFalse();
    }

    @Rule("APR-10")
    @Test
    void anApprovalThatAlsoNamesWhatIsNotProposedIsNoRepetition() {
        ChangeRequest approved = heard(change, BERT, onlyIn("prod"));
        ContentHash prod = change.gate("prod").orElseThrow().contentHash();
        Decision more =
                new Decision(
                        Verdict.Kind.APPROVE,
                        Map.of("prod", prod, "moon", prod),
                        change.cycle(),
                        "");

        assertThat(hearing(approved, reviewer(BERT), more).isRepeated()).isFalse();
    }

    @Rule("APR-10")
    @Test
    void theSameRejectionAgainChangesNothingAndAnotherIsRefused() {
        ChangeRequest rejected = heard(change, BERT, saying(Verdict.Kind.REJECT, "No"));

        assertThat(heard(rejected, BERT, saying(Verdict.Kind.REJECT, " No "))).isSameAs(rejected);
        assertThat(refused(rejected, BERT, saying(Verdict.Kind.REJECT, "Never"))).isTrue();
        assertThat(refused(rejected, BERT, saying(Verdict.Kind.ASK, "No"))).isTrue();
        assertThat(refused(rejected, CARA, saying(Verdict.Kind.REJECT, "No"))).isTrue();
    }

    @Rule("APR-7")
    @Test
    void askingAgainUnderANewReviewIsAskingAgain() {
        ChangeRequest asked = heard(change, BERT, saying(Verdict.Kind.ASK, "Why?"));
        ChangeRequest back = Writing.submit(asked, EVERYBODY, NOW).require();

        ChangeRequest again = heard(back, BERT, saying(Verdict.Kind.ASK, "Why?"));

        assertThat(again.verdicts()).extracting(Verdict::number).containsExactly(1, 2);
        assertThat(again.state()).isInstanceOf(ChangeState.ChangesAsked.class);
    }

    @Rule("APR-7")
    @Test
    void askingByNameIsAboutTheNamedGatesAlone() {
        ContentHash prod = change.gate("prod").orElseThrow().contentHash();
        Decision named =
                new Decision(Verdict.Kind.ASK, Map.of("prod", prod), change.cycle(), "Why?");

        assertThat(votedIn(heard(change, BERT, named))).containsExactly("prod");
        assertThat(votedIn(heard(change, BERT, saying(Verdict.Kind.ASK, "Why?"))))
                .containsExactly("staging", "prod");
    }

    @Rule("APR-4")
    @Test
    void onlyOpenGatesOfOnesOwnRoleAreOnesToJudge() {
        assertThat(judgeable(change, reviewer(BERT))).containsExactly("staging", "prod");
        assertThat(judgeable(change, approver(BERT))).isEmpty();
        assertThat(judgeable(change, reviewer(ANNA))).isEmpty();
        assertThat(judgeable(draft(ANNA, proposal, ground(before)), reviewer(BERT))).isEmpty();
        assertThat(judgeable(heard(change, BERT, onlyIn("prod")), reviewer(BERT)))
                .containsExactly("staging");
        assertThat(judgeable(heard(change, BERT, onlyIn("prod")), reviewer(CARA)))
                .containsExactly("staging");
    }

    private static List<String> judgeable(ChangeRequest change, Judge judge) {
        return hearing(change, judge, saying(Verdict.Kind.APPROVE, "")).judgeable().stream()
                .map(Gate::environment)
                .toList();
    }

    private static List<String> votedIn(ChangeRequest change) {
        return change.verdicts().getLast().votes().stream().map(Verdict.Vote::environment).toList();
    }

    private static Decision saying(Verdict.Kind kind, String reason) {
        return new Decision(kind, Map.of(), null, reason);
    }

    private Decision onlyIn(String environment) {
        return new Decision(
                Verdict.Kind.APPROVE,
                Map.of(environment, openHashes(change).get(environment)),
                change.cycle(),
                "");
    }

    private static ChangeRequest heard(ChangeRequest change, Person person, Decision decision) {
        return hearing(change, reviewer(person), decision).outcome(NOW).require();
    }

    private static boolean refused(ChangeRequest change, Person person, Decision decision) {
        return !hearing(change, reviewer(person), decision).outcome(NOW).reasons().isEmpty();
    }
}
