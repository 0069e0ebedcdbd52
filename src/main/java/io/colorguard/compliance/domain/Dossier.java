package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change owes beside its verdicts, and how far it is (CMP-2, PRO-4).
 *
 * @param checklist empty where it is checked at nothing
 * @param promotion empty where it opens no tier
 * @param live when it went live in production; empty as long as it has not, or is not checked
 */
public record Dossier(
        ChangeRequest change,
        Optional<Checklist> checklist,
        Optional<Promotion> promotion,
        Optional<WentLive> live) {

    /** What stands in the way of verdicts, and of taking effect. */
    public Obstacles obstacles() {
        Map<String, List<Refusal>> verdicts = new HashMap<>();
        Map<String, List<Refusal>> effect = new HashMap<>();
        List<Refusal> criteria = criteria();
        for (Gate gate : change.waiting()) {
            boolean checked = gate.judgement().tier() == Tier.PRODUCTION;
            List<Refusal> phases = checked ? phases(gate) : List.of();
            verdicts.put(gate.environment(), checked ? first(gate) : List.of());
            effect.put(
                    gate.environment(), Stream.concat(phases.stream(), criteria.stream()).toList());
        }
        return new Obstacles(verdicts, effect);
    }

    private List<Refusal> first(Gate gate) {
        return checklist
                .filter(list -> list.holding().contains(Phase.PRE_PRODUCTION))
                .map(list -> List.of(waits("verdicts", gate, list, Phase.PRE_PRODUCTION)))
                .orElse(List.of());
    }

    private List<Refusal> phases(Gate gate) {
        return checklist.stream()
                .flatMap(list ->
                        list.holding().stream().map(phase -> waits("effect", gate, list, phase)))
                .toList();
    }

    private List<Refusal> criteria() {
        return promotion.stream()
                .flatMap(way ->
                        way.holding().stream()
                                .map(criterion ->
                                        Refusal.conflict(
                                                "PRO-4",
                                                "compliance.refusal.waits.criterion",
                                                criterion,
                                                way.opens())))
                .toList();
    }

    private static Refusal waits(String what, Gate gate, Checklist list, Phase phase) {
        return Refusal.conflict(
                "CMP-2",
                "compliance.refusal.waits." + what,
                gate.environment(),
                phase,
                list.open(phase).size());
    }
}
