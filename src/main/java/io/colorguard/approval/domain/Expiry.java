package io.colorguard.approval.domain;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a change ends by itself, and how one that ended begins again (APR-8). */
public final class Expiry {

    /** How long nobody need touch a change before it expires. */
    public static final Duration IDLE = Duration.ofDays(30);

    /** How long what has passed all its gates may wait to take effect. */
    public static final Duration UNAPPLIED = Duration.ofDays(7);

    /** How long before it expires people are told, and how long a freeze leaves it at least. */
    public static final Duration NOTICE = Duration.ofDays(3);

    private Expiry() {}

    /**
     * When the change expires if nobody touches it, empty for one that does not. An end within a
     * freeze that holds the change back is put off.
     *
     * @param freezes of its workspace that end after it was touched last, lifted or not
     */
    public static Optional<Instant> of(ChangeRequest change, List<Freeze> freezes) {
        if (!change.state().name().isOpen()) {
            return Optional.empty();
        }
        Set<Tier> tiers =
                change.waiting().stream()
                        .map(gate -> gate.judgement().tier())
                        .collect(Collectors.toUnmodifiableSet());
        Instant end = unfrozen(change);
        for (Optional<Instant> thaw = thaw(freezes, tiers, end); thaw.isPresent(); ) {
            end = thaw.get().plus(NOTICE);
            thaw = thaw(freezes, tiers, end);
        }
        return Optional.of(end);
    }

    private static Optional<Instant> thaw(List<Freeze> freezes, Set<Tier> tiers, Instant at) {
        return freezes.stream()
                .filter(freeze -> tiers.stream().anyMatch(freeze.tiers()::contains))
                .filter(freeze -> freeze.held(at))
                .map(Freeze::over)
                .max(Comparator.naturalOrder());
    }

    private static Instant unfrozen(ChangeRequest change) {
        boolean passed =
                !change.waiting().isEmpty()
                        && change.waiting().stream()
                                .allMatch(gate -> gate.state() == Gate.State.PASSED);
        ReleaseWindow window = change.wording().window();
        Instant since = change.course().touchedAt();
        if (window != null && window.closes().isAfter(since)) {
            since = window.closes();
        }
        return since.plus(passed ? UNAPPLIED : IDLE);
    }

    /** When the change expires, if that is so soon that people are told; empty where it is not. */
    public static Optional<Instant> near(ChangeRequest change, List<Freeze> freezes, Instant now) {
        return of(change, freezes)
                .filter(end -> end.isAfter(now) && !end.minus(NOTICE).isAfter(now));
    }

    /** The change once its time is over, empty where it is not. */
    public static Optional<ChangeRequest> expired(
            ChangeRequest change, List<Freeze> freezes, Instant now) {
        return of(change, freezes)
                .filter(end -> !end.isAfter(now))
                .map(_ -> change.with(new ChangeState.Expired(now), Writing.refuse(change)));
    }

    /**
     * Begins it again as a draft of a new cycle, in which all older verdicts are void; what has
     * gone ahead stays. A draft stays as it is.
     */
    public static Outcome<ChangeRequest> reopened(ChangeRequest change, Instant now) {
        if (change.state() instanceof ChangeState.Draft && change.submittedAt() != null) {
            return Outcome.done(change);
        }
        if (!change.state().name().isReopenable()) {
            return Outcome.refused(
                    Refusal.conflict("APR-8", "approval.refusal.reopen", change.id().toString()));
        }
        int cycle = change.cycle() + 1;
        List<Gate> gates =
                change.gates().stream()
                        .map(gate ->
                                gate.isApplied() ? gate : gate.in(Gate.State.OPEN).inCycle(cycle))
                        .toList();
        return Outcome.done(
                change.with(change.course().inCycle(cycle))
                        .with(new ChangeState.Draft(now), gates));
    }
}
