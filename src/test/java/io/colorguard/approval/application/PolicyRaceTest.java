package io.colorguard.approval.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.Judge;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.approval.domain.PolicyChanges;
import io.colorguard.approval.domain.PolicyRules;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Safety;
import io.colorguard.approval.domain.SafetyMatrix;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Presences;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people at the policy of one workspace at the same moment, on a real database. */
@DatabaseTest
@Rule({"APR-10", "APR-13"})
class PolicyRaceTest {

    private static final int ROUNDS = 20;

    @Autowired ApplicationContext portal;
    @Autowired PolicyDesk desk;
    Policies policies;
    PolicyChanges changes;
    @Autowired TransactionTemplate transactions;

    ApprovalScene scene;
    WorkspaceKey ws;

    @Autowired
    void inside(ApplicationContext context) {
        policies = Inside.of(context, Policies.class);
        changes = Inside.of(context, PolicyChanges.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ws = scene.workspace.key();
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneDoes() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            PolicyChange change = proposed("admin", "Round " + round);

            assertThat(
                            together(
                                    () -> accepts("approver1", change),
                                    () -> accepts("approver2", change)))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(inForce().version()).isEqualTo(round + 1);
        }
    }

    @Test
    void ofTwoPoliciesAcceptedAtOnceOneIsInForce() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            PolicyChange one = proposed("admin", "One of " + round);
            PolicyChange other = proposed("approver1", "Other of " + round);

            assertThat(together(() -> accepts("approver2", one), () -> accepts("admin", other)))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(inForce().version()).isEqualTo(round + 1);
        }
    }

    @Test
    void whatIsEditedWhileItIsAcceptedIsNeverInForceUnseen() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            PolicyChange seen = proposed("admin", "Round " + round);
            PolicyTerms other = ApprovalScene.BEGUN;
            Wanted edit = new Wanted(seen.terms().with(blocked(other)), "Edited");
            List<Boolean> won =
                    together(
                            () -> accepts("approver1", seen),
                            () ->
                                    as("admin", () -> desk.revise(ws, seen.id(), 1, edit))
                                            .find()
                                            .isPresent());

            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(inForce().version()).isEqualTo(won.getFirst() ? 2 : 1);
            assertThat(inForce().terms()).isNotEqualTo(edit.terms());
            scene = new ApprovalScene(portal);
            ws = scene.workspace.key();
        }
    }

    /** The control: where nobody holds the policy, both would be let through. */
    @Test
    void withoutTheLockBothWouldAccept() throws Exception {
        PolicyChange change = proposed("admin", "Twice");
        CyclicBarrier read = new CyclicBarrier(2);

        assertThat(
                        together(
                                () -> wouldAccept("approver1", change, read),
                                () -> wouldAccept("approver2", change, read)))
                .containsExactly(true, true);
    }

    /** What the desk does, without its lock. */
    private boolean wouldAccept(String person, PolicyChange change, CyclicBarrier read) {
        return transactions.execute(_ -> {
            PolicyRules rules = new PolicyRules(inForce());
            PolicyChange standing = changes.find(scene.workspace.id(), change.id()).orElseThrow();
            Together.meet(read);
            Judge judge =
                    new Judge(DemoPeople.require(person), Set.of(Role.APPROVER), Presences.HERE);
            return rules.accept(standing, change.hash(), judge, "Yes", Instant.EPOCH)
                    .map(PolicyChange::state)
                    .find()
                    .filter(State.ACCEPTED::equals)
                    .isPresent();
        });
    }

    private boolean accepts(String person, PolicyChange change) {
        return as(person, () -> desk.accept(ws, change.id(), change.hash(), "Agreed"))
                .find()
                .isPresent();
    }

    /** Flips one cell of what is in force, so that there always is something to propose. */
    private PolicyChange proposed(String person, String reason) {
        Policy current = inForce();
        Policy two = ApprovalScene.withTwoReviewersInProduction(current);
        PolicyTerms next =
                two.approvals().equals(current.approvals())
                        ? current.terms().with(ApprovalScene.BEGUN.approvals())
                        : two.terms();
        return as(person, () -> desk.propose(ws, new Wanted(next, reason)).require());
    }

    private static SafetyMatrix blocked(PolicyTerms terms) {
        return terms.safety().with(Category.EXPERIMENT, Tier.PRODUCTION, Safety.BLOCKED);
    }

    private Policy inForce() {
        return policies.current(scene.workspace.id()).orElseThrow();
    }

    private static List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other)
            throws Exception {
        return Together.run(List.of(one, other));
    }
}
