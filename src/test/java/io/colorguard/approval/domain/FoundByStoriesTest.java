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
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.shared.Refusal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What random stories of changes have brought to light, each told once more (ChangeStoriesTest).
 */
class FoundByStoriesTest {

    private static final Person EMIL = ApprovalFixtures.person("emil");
    private static final Standing WITHOUT_CARA = (person, _) -> !person.equals(CARA.id());

    private final FlagContent before = classified(aFlag(), Category.FEATURE, Risk.HIGH);
    private final FlagContent both = ramped(ramped(before, "staging", 10), "prod", 10);
    private final ChangeRequest change =
            submitted(ANNA, Proposal.changing(before, 1, both), ground(before));

    private static Judge emil() {
        return new Judge(EMIL, Set.of(Role.REVIEWER, Role.APPROVER), Presences.HERE);
    }

    private ChangeRequest approvedInStagingByCara() {
        return hearing(change, reviewer(CARA), in("staging")).outcome(NOW).require();
    }

    private Decision in(String environment) {
        return new Decision(
                Verdict.Kind.APPROVE,
                Map.of(environment, openHashes(change).get(environment)),
                change.cycle(),
                "");
    }

    @Rule({"APR-4", "APR-9"})
    @Test
    void aGateThatALeaverPassedIsOpenAgainToTheNextApprover() {
        ChangeRequest half = approvedInStagingByCara();
        Hearing hearing = new Hearing(half, emil(), approval(change), ground(before), WITHOUT_CARA);

        ChangeRequest after = hearing.outcome(NOW).require();

        assertThat(hearing.judgeable())
                .extracting(Gate::environment)
                .containsExactly("staging", "prod");
        assertThat(after.due()).containsExactlyInAnyOrder("staging", "prod");
        assertThat(after.verdicts().getLast().votes()).hasSize(2);
    }

    @Rule("APR-10")
    @Test
    void theSameApprovalAgainIsARepetitionThoughOthersPassedPartOfIt() {
        ChangeRequest half = approvedInStagingByCara();
        Hearing click = hearing(half, emil(), approval(change));
        ChangeRequest after = click.outcome(NOW).require();

        Hearing again = hearing(after, emil(), approval(change));

        assertThat(after.verdicts().getLast().votes()).hasSize(1);
        assertThat(again.isRepeated()).isTrue();
        assertThat(again.outcome(NOW).require()).isSameAs(after);
    }

    @Rule({"APR-5", "APR-6"})
    @Test
    void anApprovalThatNamesNoCycleIsRefusedWhereOlderOnesHaveBegun() {
        Ground moved = ground(ramped(before, "prod", 5));
        Proposal again =
                Proposal.changing(
                        ramped(before, "prod", 5), moved.version(), change.proposal().after());
        ChangeRequest resubmitted =
                Writing.revise(change, revision(ANNA, again, moved))
                        .flatMap(next -> Writing.submit(next, EVERYBODY, NOW))
                        .require();
        Decision byHash =
                new Decision(
                        Verdict.Kind.APPROVE,
                        Map.of("prod", openHashes(change).get("prod")),
                        null,
                        "");

        assertThat(resubmitted.gate("prod").orElseThrow().contentHash())
                .isEqualTo(change.gate("prod").orElseThrow().contentHash());
        assertThat(
                        new Hearing(resubmitted, approver(BERT), byHash, moved, EVERYBODY)
                                .outcome(NOW)
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.cycle.other");
        assertThat(
                        new Hearing(change, approver(BERT), byHash, ground(before), EVERYBODY)
                                .outcome(NOW)
                                .reasons())
                .isEmpty();
    }
}
