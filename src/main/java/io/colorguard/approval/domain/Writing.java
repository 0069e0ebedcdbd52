package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Proposal.Frame;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the author's side does to a change: edit, submit, withdraw. */
public final class Writing {

    private Writing() {}

    /**
     * Other content. Gates that ask the same keep their votes; all others begin a new cycle, in
     * which older votes are void even if the content comes back. A draft counts its cycles too, so
     * that nobody agrees to more than they read in it (APR-5).
     */
    public static Outcome<ChangeRequest> revise(ChangeRequest change, Revision revision) {
        if (!change.state().name().isEditable()) {
            return Outcome.refused(closed(change));
        }
        boolean wasSubmitted = change.submittedAt() != null;
        if (wasSubmitted && !revision.proposal().flag().equals(change.proposal().flag())) {
            return Outcome.refused(Refusal.invalid("CAT-1", "approval.refusal.key.fixed", "flag"));
        }
        boolean frameMoves =
                !Frame.of(revision.proposal().after()).equals(Frame.of(change.proposal().after()))
                        || revision.proposal().kind() != change.proposal().kind();
        List<Gate> kept = new ArrayList<>();
        List<Gate> fresh = new ArrayList<>();
        for (Gate gate : revision.gates()) {
            change.gate(gate.environment())
                    .filter(old ->
                            old.isApplied()
                                    ? old.moves(gate)
                                    : !frameMoves && old.asksTheSameAs(gate))
                    .ifPresentOrElse(kept::add, () -> fresh.add(gate));
        }
        int cycle = fresh.isEmpty() ? change.cycle() : change.cycle() + 1;
        return Outcome.done(rewritten(change, revision, gates(change, kept, fresh, cycle), cycle));
    }

    /** Asks for verdicts; gates that nobody needs to pass are passed. */
    public static Outcome<ChangeRequest> submit(
            ChangeRequest change, Standing standing, Instant at) {
        return switch (change.state()) {
            case ChangeState.Draft _, ChangeState.ChangesAsked _ ->
                    Outcome.done(change.with(change.course().submitted(at)).settled(standing));
            case ChangeState.InReview _ -> Outcome.done(change.settled(standing));
            case ChangeState.Rejected _,
                    ChangeState.Withdrawn _,
                    ChangeState.Expired _,
                    ChangeState.Applied _ ->
                    Outcome.refused(closed(change));
        };
    }

    /** Takes the change back; what has gone ahead stays. */
    public static Outcome<ChangeRequest> withdraw(ChangeRequest change, Instant at) {
        return switch (change.state()) {
            case ChangeState.Draft _, ChangeState.InReview _, ChangeState.ChangesAsked _ ->
                    Outcome.done(change.with(new ChangeState.Withdrawn(at), refuse(change)));
            case ChangeState.Withdrawn _ -> Outcome.done(change);
            case ChangeState.Rejected _, ChangeState.Expired _, ChangeState.Applied _ ->
                    Outcome.refused(closed(change));
        };
    }

    /** The gates of a change that ends, those still waiting refused. */
    static List<Gate> refuse(ChangeRequest change) {
        return change.gates().stream()
                .map(gate -> gate.isApplied() ? gate : gate.in(Gate.State.REFUSED))
                .toList();
    }

    /** The refusal of anything more once a change has ended. */
    static Refusal closed(ChangeRequest change) {
        return Refusal.conflict(
                "APR-10",
                "approval.refusal.closed." + change.state().name().word(),
                change.id().toString());
    }

    /** What has gone ahead stays on record unless it is asked about anew. */
    private static List<Gate> gates(
            ChangeRequest change, List<Gate> kept, List<Gate> fresh, int cycle) {
        Map<String, Gate> all = new HashMap<>();
        change.gates().stream()
                .filter(Gate::isApplied)
                .forEach(gate -> all.put(gate.environment(), gate));
        kept.forEach(gate -> all.put(gate.environment(), gate));
        fresh.forEach(gate -> all.put(gate.environment(), gate.inCycle(cycle)));
        return all.values().stream().sorted(Gate.ORDER).toList();
    }

    private static ChangeRequest rewritten(
            ChangeRequest change, Revision revision, List<Gate> gates, int cycle) {
        return new ChangeRequest(
                change.workspace(),
                change.id(),
                change.version(),
                revision.wording(),
                revision.proposal(),
                change.course().inCycle(cycle),
                gates,
                change.verdicts(),
                change.contributors().with(revision.person()));
    }
}
