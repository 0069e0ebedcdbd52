package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freezes;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Hold;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what may go ahead now, and what a window or a freeze holds back (APR-9). */
@Component
class Schedule {

    private final Freezes freezes;
    private final Clock clock;

    Schedule(Freezes freezes, Clock clock) {
        this.freezes = freezes;
        this.clock = clock;
    }

    /** What holds one gate back; empty for one that went ahead or may. */
    Optional<Hold> hold(ChangeRequest change, Gate gate) {
        return gate.isApplied()
                ? Optional.empty()
                : hold(
                        change,
                        freezes.inForce(change.workspace(), clock.instant()),
                        gate.judgement().tier());
    }

    private Optional<Hold> hold(ChangeRequest change, List<Freeze> frozen, Tier tier) {
        return Hold.of(change.wording().window(), frozen, tier, clock.instant());
    }

    /** Those of the environments that are due which nothing holds back; all or none of a whole. */
    Set<String> free(ChangeRequest change) {
        List<Freeze> frozen = freezes.inForce(change.workspace(), clock.instant());
        Set<String> due = change.due();
        Set<String> free =
                change.gates().stream()
                        .filter(gate -> due.contains(gate.environment()))
                        .filter(gate -> hold(change, frozen, gate.judgement().tier()).isEmpty())
                        .map(Gate::environment)
                        .collect(Collectors.toUnmodifiableSet());
        return change.proposal().isIndivisible() && free.size() < due.size() ? Set.of() : free;
    }

    /** Whether something of the change goes ahead now. */
    boolean isReleased(ChangeRequest change) {
        if (!change.isDue()) {
            return false;
        }
        return change.waiting().isEmpty()
                ? hold(change, List.of(), Tier.DEVELOPMENT).isEmpty()
                : !free(change).isEmpty();
    }

    /** Whether a freeze alone keeps it from going ahead. */
    boolean isFrozen(ChangeRequest change) {
        return change.waiting().stream()
                .flatMap(gate -> hold(change, gate).stream())
                .anyMatch(hold -> hold.reason() == Hold.Reason.FREEZE);
    }

    /** What holds the change back longest, for those that open no gate too. */
    Optional<Hold> longest(ChangeRequest change) {
        Stream<Hold> holds =
                change.waiting().isEmpty()
                        ? hold(change, List.of(), Tier.DEVELOPMENT).stream()
                        : change.waiting().stream().flatMap(gate -> hold(change, gate).stream());
        return holds.max(
                Comparator.comparing(Hold::until, Comparator.nullsLast(Comparator.naturalOrder())));
    }
}
