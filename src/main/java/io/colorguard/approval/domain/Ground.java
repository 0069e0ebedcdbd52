package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Proposal.Frame;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change stands on at this moment: environments, policy, and the flag as it is approved.
 *
 * @param approved the flag as it stands, none where there is none
 * @param version of that flag, 0 for none
 * @param killed environments in which it is killed
 */
public record Ground(
        Workspace workspace,
        Policy policy,
        @Nullable FlagContent approved,
        int version,
        Set<String> killed) {

    public Ground {
        killed = Set.copyOf(killed);
    }

    /** Where the flag is killed nowhere. */
    public Ground(Workspace workspace, Policy policy, @Nullable FlagContent approved, int version) {
        this(workspace, policy, approved, version, Set.of());
    }

    /** The gates that a proposal opens here (APR-2). */
    public List<Gate> gates(Proposal proposal, int cycle) {
        return Effect.of(proposal, workspace).stream()
                .map(effect -> Gate.of(effect, judge(proposal, effect.environment().tier()), cycle))
                .toList();
    }

    private Judgement judge(Proposal proposal, Tier tier) {
        Classification after = proposal.after().classification();
        FlagContent base = proposal.base();
        return base == null
                ? policy.judge(after, tier)
                : policy.judge(base.classification(), after, tier);
    }

    /**
     * Why these gates no longer ask what they would ask now, if that is so: nothing is judged or
     * applied that was not shown (APR-5, APR-6).
     */
    public Optional<Refusal> movedUnder(ChangeRequest change, List<Gate> gates) {
        return flagMoved(change)
                .or(() ->
                        gates.stream()
                                .flatMap(gate -> gateMoved(change, gate).stream())
                                .findFirst());
    }

    private Optional<Refusal> flagMoved(ChangeRequest change) {
        Proposal proposal = change.proposal();
        FlagContent base = proposal.base();
        boolean begun = change.hasBegun();
        if (approved == null) {
            return base == null && !begun
                    ? Optional.empty()
                    : Optional.of(moved("flag.removed", proposal.flag()));
        }
        if (base == null && !begun) {
            return Optional.of(keyTaken(proposal.flag()));
        }
        Frame expected = Frame.of(base == null ? proposal.after() : base);
        return Frame.of(approved).equals(expected)
                ? Optional.empty()
                : Optional.of(moved("frame.moved", proposal.flag()));
    }

    private Optional<Refusal> gateMoved(ChangeRequest change, Gate gate) {
        Optional<Environment> environment = workspace.environment(gate.environment());
        if (environment.filter(e -> e.tier() == gate.judgement().tier()).isEmpty()) {
            return Optional.of(moved("environment.moved", gate.environment()));
        }
        if (gate.judgement().policyVersion() != policy.version()) {
            return Optional.of(
                    Refusal.conflict(
                            "APR-5",
                            "approval.refusal.policy.moved",
                            gate.judgement().policyVersion(),
                            policy.version()));
        }
        boolean same =
                Effect.hash(this, environment.orElseThrow(), change.proposal().flag())
                        .equals(gate.baseHash());
        return same ? Optional.empty() : Optional.of(moved("base.moved", gate.environment()));
    }

    /** The refusal of a key that is, or was, another flag's (CAT-1). */
    public static Refusal keyTaken(FlagKey key) {
        return Refusal.conflict("CAT-1", "approval.refusal.key.taken", key.value());
    }

    private static Refusal moved(String what, Object name) {
        return Refusal.conflict("APR-6", "approval.refusal." + what, name.toString());
    }
}
