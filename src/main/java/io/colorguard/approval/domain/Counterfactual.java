package io.colorguard.approval.domain;

import io.colorguard.approval.domain.GateWhy.Sentence;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would have a gate ask for less, found by asking the policy that judges (APR-14). */
public final class Counterfactual {

    private final Policy policy;
    private final Proposal proposal;
    private final Gate gate;

    private Counterfactual(Policy policy, Proposal proposal, Gate gate) {
        this.policy = policy;
        this.proposal = proposal;
        this.gate = gate;
    }

    /** Sentences, none where nobody is asked or the environment went ahead. */
    public static List<Sentence> of(Policy policy, Proposal proposal, Gate gate) {
        boolean asks = gate.requirement().level() != Requirement.Level.AUTOMATIC;
        return asks && !gate.isApplied()
                ? new Counterfactual(policy, proposal, gate).sentences()
                : List.of();
    }

    private List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        lowRisk()
                .map(less -> Sentence.of("approval.lower.risk", GateWhy.requirement(less)))
                .ifPresent(all::add);
        lowerTier().ifPresent(all::add);
        all.add(Sentence.of("approval.lower.none", gate.environment()));
        return all;
    }

    /** A feature that was and is of low risk. */
    private Optional<Requirement> lowRisk() {
        Classification after = proposal.after().classification();
        boolean risky =
                after.category() == Category.FEATURE
                        && Stream.of(before(), after).anyMatch(it -> it.risk() == Risk.HIGH);
        return risky
                ? Optional.of(judge(low(before()), low(after), gate.judgement().tier()))
                        .filter(this::isLess)
                : Optional.empty();
    }

    /** The nearest tier below in which the same would ask for less. */
    private Optional<Sentence> lowerTier() {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.compareTo(gate.judgement().tier()) < 0)
                .sorted(Comparator.reverseOrder())
                .flatMap(tier -> inTier(tier).stream())
                .findFirst();
    }

    private Optional<Sentence> inTier(Tier tier) {
        Requirement there = judge(before(), proposal.after().classification(), tier);
        return isLess(there)
                ? Optional.of(
                        Sentence.of(
                                "approval.lower.tier",
                                GateWhy.word("tier", tier),
                                GateWhy.requirement(there)))
                : Optional.empty();
    }

    private Requirement judge(Classification before, Classification after, Tier tier) {
        return policy.judge(before, after, tier).requirement();
    }

    private boolean isLess(Requirement other) {
        return !other.equals(gate.requirement()) && gate.requirement().isAtLeast(other);
    }

    private Classification before() {
        FlagContent base = proposal.base();
        return (base == null ? proposal.after() : base).classification();
    }

    private static Classification low(Classification classification) {
        return new Classification(classification.category(), Risk.LOW, classification.stage());
    }
}
