package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Verdict.Vote;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody's verdict on a change being taken: who, on what ground, and who else still stands by
 * theirs.
 */
public record Hearing(
        ChangeRequest change,
        Judge judge,
        Decision decision,
        Ground ground,
        Obstacles obstacles,
        Standing standing) {

    /**
     * The change after the verdict, or why it is not taken. The same verdict given again changes
     * nothing (APR-10).
     */
    public Outcome<ChangeRequest> outcome(Instant at) {
        if (isRepeated()) {
            return Outcome.done(change);
        }
        Optional<Refusal> refusal = refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        ChangeRequest heard = change.with(verdict(at));
        return Outcome.done(
                switch (decision.kind()) {
                    case APPROVE -> heard.settled(standing);
                    case ASK -> heard.with(new ChangeState.ChangesAsked(at), heard.gates());
                    case REJECT -> heard.with(new ChangeState.Rejected(at), Writing.refuse(heard));
                });
    }

    /** Whether {@link #outcome} leaves the change as it is because all is said already. */
    public boolean isRepeated() {
        if (decision.kind() != Verdict.Kind.APPROVE) {
            return lastVerdict().filter(this::saysTheSame).isPresent()
                    && !(change.state() instanceof ChangeState.InReview);
        }
        List<Gate> named = named();
        return !named.isEmpty()
                && named.size() == decision.seen().size()
                && named.stream().anyMatch(this::approvedBefore)
                && named.stream().allMatch(gate -> approvedBefore(gate) || !gate.isOpen());
    }

    /** Why the verdict is not taken, if it is not. */
    public Optional<Refusal> refusal() {
        return VerdictPolicy.first(this);
    }

    /** The same person with another decision. */
    public Hearing with(Decision other) {
        return new Hearing(change, judge, other, ground, obstacles, standing);
    }

    /** As if nothing had to come first. */
    public Hearing unobstructed() {
        return new Hearing(change, judge, decision, ground, Obstacles.NONE, standing);
    }

    /** The open gates that this person's approval would count at. */
    public List<Gate> judgeable() {
        boolean barred =
                change.contributors().include(judge.person().id())
                        || !(change.state() instanceof ChangeState.InReview);
        return barred
                ? List.of()
                : gates().stream()
                        .filter(gate -> gate.isOpen() && !gate.isApplied())
                        .filter(gate -> role(gate).isPresent() && !approvedBefore(gate))
                        .toList();
    }

    /** The open gates that the verdict is about. */
    List<Gate> targets() {
        boolean all = decision.seen().isEmpty() && decision.kind() != Verdict.Kind.APPROVE;
        return gates().stream()
                .filter(gate -> gate.isOpen() && !gate.isApplied())
                .filter(gate ->
                        all
                                ? role(gate).isPresent()
                                : decision.seen().containsKey(gate.environment()))
                .toList();
    }

    /** As whom the judge would count at the gate; nobody gives a manager's verdict by token. */
    Optional<Role> role(Gate gate) {
        Ballot ballot = change.ballot(gate, standing);
        List<Quorum> wanted =
                decision.kind() == Verdict.Kind.APPROVE
                        ? gate.requirement().missing(ballot)
                        : gate.requirement().quorums();
        return wanted.stream()
                .map(Quorum::role)
                .filter(judge.roles()::contains)
                .filter(role -> role != Role.APPROVER || judge.inPerson())
                .findFirst();
    }

    private List<Gate> named() {
        return gates().stream()
                .filter(gate ->
                        Objects.equals(decision.seen().get(gate.environment()), gate.contentHash()))
                .toList();
    }

    /** The gates as they stand now: one that somebody passed who has since left is open again. */
    private List<Gate> gates() {
        return change.state() instanceof ChangeState.InReview
                ? change.settled(standing).gates()
                : change.gates();
    }

    private boolean approvedBefore(Gate gate) {
        return change.ballot(gate, standing).holds(judge.person().id());
    }

    private Optional<Verdict> lastVerdict() {
        return change.verdicts().isEmpty()
                ? Optional.empty()
                : Optional.of(change.verdicts().getLast());
    }

    private boolean saysTheSame(Verdict last) {
        return isMine(last)
                && last.kind() == decision.kind()
                && last.reason().equals(decision.reason());
    }

    private boolean isMine(Verdict verdict) {
        return verdict.person().id().equals(judge.person().id());
    }

    private Verdict verdict(Instant at) {
        return new Verdict(
                change.verdicts().size() + 1,
                judge.person(),
                decision.kind(),
                targets().stream().map(gate -> vote(gate, role(gate).orElseThrow())).toList(),
                change.cycle(),
                decision.reason(),
                at,
                judge.presence().signOn(),
                judge.presence().address());
    }

    private static Vote vote(Gate gate, Role role) {
        return new Vote(
                gate.environment(),
                role,
                gate.baseHash(),
                gate.contentHash(),
                gate.judgement().policyVersion());
    }
}
