package io.colorguard.approval.domain;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a change ends by itself, and how one that ended begins again (APR-8). */
public final class Expiry {

    /** How long nobody need touch a change before it expires. */
    public static final Duration IDLE = Duration.ofDays(30);

    /** How long what has passed all its gates may wait to take effect. */
    public static final Duration UNAPPLIED = Duration.ofDays(7);

    private Expiry() {}

    /** When the change expires if nobody touches it, empty for one that does not. */
    public static Optional<Instant> of(ChangeRequest change) {
        if (!change.state().name().isOpen()) {
            return Optional.empty();
        }
        boolean passed =
                !change.waiting().isEmpty()
                        && change.waiting().stream()
                                .allMatch(gate -> gate.state() == Gate.State.PASSED);
        ReleaseWindow window = change.wording().window();
        Instant since = change.course().touchedAt();
        if (window != null && window.closes().isAfter(since)) {
            since = window.closes();
        }
        return Optional.of(since.plus(passed ? UNAPPLIED : IDLE));
    }

    /** The change once its time is over, empty where it is not. */
    public static Optional<ChangeRequest> expired(ChangeRequest change, Instant now) {
        return of(change)
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
