package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.in;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may have moved under an open change, and what may not. */
@Rule("APR-6")
class GroundTest {

    private final FlagContent ramp = ramped(ramped(aFlag(), "dev", 10), "prod", 25);
    private final ChangeRequest editing =
            submitted(ANNA, Proposal.changing(aFlag(), 1, ramp), ground(aFlag()));
    private final ChangeRequest creating =
            submitted(ANNA, Proposal.creating(aFlag()), ground(null));

    @Test
    void whatStandsAsItStoodHasNotMoved() {
        assertThat(moved(editing, ground(aFlag()))).isEmpty();
        assertThat(moved(creating, ground(null))).isEmpty();
    }

    @Test
    void aFlagThatIsGoneCannotBeEdited() {
        assertThat(moved(editing, ground(null))).containsExactly("approval.refusal.flag.removed");
    }

    @Rule("CAT-1")
    @Test
    void aKeyThatIsTakenMeanwhileCannotBeCreated() {
        assertThat(moved(creating, ground(aFlag()))).containsExactly("approval.refusal.key.taken");
    }

    @Test
    void aNewFlagThatHasBegunStandsOnItself() {
        ChangeRequest begun = creating.applied(Set.of("dev"), 1, NOW);

        assertThat(begun.hasBegun()).isTrue();
        FlagContent inDev = aFlag().withEnvironments(List.of("dev"), Map.of());
        assertThat(ground(inDev).movedUnder(begun, begun.waiting())).isEmpty();
        assertThat(moved(begun, ground(null))).containsExactly("approval.refusal.flag.removed");
        assertThat(moved(begun, ground(in(LifecycleStage.DEPRECATED, aFlag()))))
                .containsExactly("approval.refusal.frame.moved");
    }

    @Test
    void anotherStageOrRiskIsAnotherGround() {
        assertThat(moved(editing, ground(in(LifecycleStage.DEPRECATED, aFlag()))))
                .containsExactly("approval.refusal.frame.moved");
        assertThat(moved(editing, ground(classified(aFlag(), Category.FEATURE, Risk.HIGH))))
                .containsExactly("approval.refusal.frame.moved");
    }

    @Test
    void aDefinitionThatMovedIsToldByItsEnvironment() {
        List<Refusal> refusals =
                ground(ramped(aFlag(), "prod", 5)).movedUnder(editing, editing.gates()).stream()
                        .toList();

        assertThat(refusals)
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.base.moved");
        assertThat(refusals.getFirst().arguments()).containsExactly("prod");
    }

    @Test
    void anEnvironmentThatChangedItsTierOrWentIsAnotherGround() {
        Environment dev = new Environment("dev", "dev", Tier.DEVELOPMENT);
        Environment staging = new Environment("staging", "staging", Tier.STAGING);

        assertThat(moved(editing, over(dev, staging)))
                .containsExactly("approval.refusal.environment.moved");
        assertThat(
                        moved(
                                editing,
                                over(dev, staging, new Environment("prod", "prod", Tier.STAGING))))
                .containsExactly("approval.refusal.environment.moved");
    }

    @Rule("APR-5")
    @Test
    void anotherPolicyIsAnotherGround() {
        Policy next = new Policy(2, PolicyTerms.ofStrategy(), PersonId.SYSTEM, NOW);

        assertThat(moved(editing, new Ground(WORKSPACE, next, aFlag(), 1)))
                .containsExactly("approval.refusal.policy.moved");
    }

    private static Ground over(Environment... environments) {
        Workspace other =
                new Workspace(
                        WORKSPACE.id(),
                        WORKSPACE.key(),
                        WORKSPACE.name(),
                        List.of(environments),
                        WORKSPACE.trafficTypes());
        return new Ground(other, POLICY, aFlag(), 1);
    }

    private static List<String> moved(ChangeRequest change, Ground ground) {
        return ground.movedUnder(change, change.gates()).stream().map(Refusal::messageKey).toList();
    }
}
