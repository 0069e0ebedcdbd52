package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;

import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The policy in force, and the one that is under way to replace it. */
final class PolicyWorld {

    private static final Requirement BOTH =
            new AllOf(List.of(new Quorum(Role.REVIEWER, 1), new Quorum(Role.APPROVER, 1)));

    private final ChangeWorld world;
    private int begun;

    Policy inForce = POLICY;
    @Nullable PolicyChange next;

    /** Who wrote into what is under way. */
    final Set<PersonId> writers = new HashSet<>();

    private final List<PolicyChange> shown = new ArrayList<>();

    PolicyWorld(ChangeWorld world) {
        this.world = world;
    }

    void propose(Person who, Command command) {
        PolicyChange open = next;
        PolicyRules rules = new PolicyRules(inForce);
        Wanted wanted = new Wanted(wanted(command).terms(), "Because " + command.value());
        Outcome<PolicyChange> outcome =
                open == null
                        ? rules.propose(
                                WORKSPACE.id(),
                                new PolicyChangeId(begun + 1),
                                wanted,
                                who,
                                world.now)
                        : rules.revise(open, open.version(), wanted, who);
        outcome.ifDone(written -> {
            begun += open == null ? 1 : 0;
            writers.add(who.id());
            shown.add(written);
            next = written;
        });
    }

    void accept(Person who, Command command) {
        PolicyChange open = next;
        if (open == null || !world.holds(who.id(), Role.APPROVER)) {
            return;
        }
        PolicyChange seen = shown.get(command.old() % shown.size());
        Judge judge = world.judge(who, command);
        Policy before = inForce;
        new PolicyRules(before)
                .accept(open, seen.hash(), judge, "Agreed", world.now)
                .ifDone(accepted -> {
                    inForce = accepted.next(world.now);
                    ChangeInvariants.ofPolicy(this, before, seen, judge);
                    world.happened.add(ChangeWorld.Event.A_POLICY_CAME);
                    next = null;
                    writers.clear();
                    shown.clear();
                });
    }

    private Policy wanted(Command command) {
        ApprovalRow row = ApprovalRow.values()[command.old() % 2];
        Tier tier = command.where() == 0 ? Tier.STAGING : Tier.PRODUCTION;
        Requirement demand =
                switch (command.value()) {
                    case 0, 1, 2, 3 -> new Quorum(Role.REVIEWER, 2);
                    case 4, 5 -> Requirement.PEER_REVIEW;
                    default -> BOTH;
                };
        return new Policy(
                inForce.version(),
                PolicyTerms.ofStrategy()
                        .with(inForce.approvals().with(row, tier, demand))
                        .with(inForce.safety()),
                inForce.author(),
                inForce.effectiveFrom());
    }
}
