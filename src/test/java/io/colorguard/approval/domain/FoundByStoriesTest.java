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
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Command.What;
import io.colorguard.approval.domain.Readiness.Obstacles;
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
        Hearing hearing =
                new Hearing(
                        half,
                        emil(),
                        approval(change),
                        ground(before),
                        Obstacles.NONE,
                        WITHOUT_CARA);

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
                        new Hearing(
                                        resubmitted,
                                        approver(BERT),
                                        byHash,
                                        moved,
                                        Obstacles.NONE,
                                        EVERYBODY)
                                .outcome(NOW)
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.cycle.other");
        assertThat(
                        new Hearing(
                                        change,
                                        approver(BERT),
                                        byHash,
                                        ground(before),
                                        Obstacles.NONE,
                                        EVERYBODY)
                                .outcome(NOW)
                                .reasons())
                .isEmpty();
    }

    /** Told to the end: the window opens after a peer has left, and a manager clicks once more. */
    @Rule({"APR-4", "APR-9", "APR-10"})
    @Test
    void anApprovalSaidAgainAppliesNothing() {
        ChangeWorld world = new ChangeWorld();
        String story =
                """
                PROPOSE 0 0 0 5 false
                MOVE_BASE 5 0 7 4 true
                PROPOSE 4 0 5 1 false
                RELEASE 4 1 7 8 false
                EDIT 1 0 1 8 true
                PROPOSE_POLICY 0 0 6 4 false
                EDIT 1 0 1 8 true
                APPROVE_AS_SEEN_BEFORE 2 0 4 2 true
                PROPOSE 5 1 1 8 false
                PROPOSE 1 0 7 9 false
                PROPOSE 0 2 7 6 false
                APPROVE 4 2 7 1 false
                SUBMIT 3 0 2 6 false
                SUBMIT 0 2 5 0 false
                PROPOSE_POLICY 2 0 1 6 false
                APPROVE_AS_SEEN_BEFORE 3 2 5 3 false
                TAKE_BACK 2 2 1 8 false
                LOSE_ROLES 0 1 3 1 false
                APPROVE 5 1 5 5 false
                EDIT 0 1 7 0 false
                ACCEPT_POLICY 1 1 4 2 false
                APPROVE 1 1 7 5 false
                CHOOSE_WINDOW 1 0 3 1 false
                APPROVE 3 0 3 5 false
                APPROVE 2 0 7 1 false
                EDIT 3 2 7 3 false
                APPROVE_AS_SEEN_BEFORE 1 1 3 2 false
                LOSE_ROLES 2 1 3 3 false
                WAIT 0 1 4 7 false
                APPROVE 1 1 0 8 false
                APPROVE 1 2 2 2 false
                """;
        story.lines().map(FoundByStoriesTest::command).forEach(world::run);
        ChangeRequest waiting = requireNonNull(world.change);
        assertThat(waiting.gates()).allMatch(gate -> gate.state() == Gate.State.PASSED);

        world.run(command("APPROVE_AS_SEEN_BEFORE 4 1 3 8 true"));

        assertThat(world.change).isEqualTo(waiting);
    }

    private static Command command(String line) {
        String[] words = line.split(" ");
        return new Command(
                What.valueOf(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Boolean.parseBoolean(words[5]));
    }
}
