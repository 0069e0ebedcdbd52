package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a change may go ahead at this moment, and what a window or a freeze holds back (APR-9),
 * or what is not ready (CMP-2, PRO-4).
 *
 * @param freezes of its workspace
 */
public record Release(
        ChangeRequest change, List<Freeze> freezes, Obstacles obstacles, Instant now) {

    public Release {
        freezes = List.copyOf(freezes);
    }

    /** What holds one gate back; empty for one that went ahead or may. */
    public Optional<Hold> hold(Gate gate) {
        return gate.isApplied() ? Optional.empty() : hold(freezes, gate.judgement().tier());
    }

    /** Those of the environments that are due which nothing holds back; all or none of a whole. */
    public Set<String> free() {
        Set<String> due = change.due();
        Set<String> free =
                change.gates().stream()
                        .filter(gate -> due.contains(gate.environment()))
                        .filter(gate -> hold(gate).isEmpty())
                        .filter(gate -> obstacles.toEffect(gate).isEmpty())
                        .map(Gate::environment)
                        .collect(Collectors.toUnmodifiableSet());
        return change.proposal().isIndivisible() && free.size() < due.size() ? Set.of() : free;
    }

    /** Whether something of the change goes ahead now. */
    public boolean isReleased() {
        if (!change.isDue()) {
            return false;
        }
        return change.waiting().isEmpty() ? holdOfAll().isEmpty() : !free().isEmpty();
    }

    /** What opens no gate stands in no tier, so that only its window holds it back. */
    private Optional<Hold> holdOfAll() {
        return hold(List.of(), Tier.DEVELOPMENT);
    }

    private Optional<Hold> hold(List<Freeze> frozen, Tier tier) {
        return Hold.of(change.wording().window(), frozen, tier, now);
    }
}
