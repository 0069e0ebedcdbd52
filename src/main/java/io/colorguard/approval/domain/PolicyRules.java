package io.colorguard.approval.domain;

import io.colorguard.approval.domain.PolicyChange.Ending;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.identity.Person;
import io.colorguard.identity.Presence;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the policy of a workspace changes: one proposes, another accepts exactly what they saw, and
 * nothing moved underneath (APR-13).
 *
 * @param inForce the policy in force
 */
public record PolicyRules(Policy inForce) {

    private static final String RULE = "APR-13";

    /** What somebody wants the policy to say, and why. */
    public record Wanted(PolicyTerms terms, String reason) {
        public Wanted {
            reason = reason.strip();
        }
    }

    /** Somebody proposes the next policy. */
    public Outcome<PolicyChange> propose(
            WorkspaceId workspace, PolicyChangeId id, Wanted wanted, Person author, Instant at) {
        List<Refusal> refusals = refusals(wanted);
        return refusals.isEmpty()
                ? Outcome.done(
                        new PolicyChange(
                                workspace,
                                id,
                                1,
                                inForce.version(),
                                wanted.terms(),
                                wanted.reason(),
                                Contributors.of(author),
                                at,
                                null))
                : Outcome.refused(refusals);
    }

    /**
     * Somebody writes into it, against the policy in force.
     *
     * @param seen version of the change that they edited
     */
    public Outcome<PolicyChange> revise(PolicyChange change, int seen, Wanted wanted, Person by) {
        if (!change.isOpen()) {
            return Outcome.refused(ended(change));
        }
        if (change.version() != seen) {
            return Outcome.refused(
                    Refusal.conflict(
                            RULE, "approval.refusal.policy.version", change.id().toString()));
        }
        List<Refusal> refusals = refusals(wanted);
        return refusals.isEmpty()
                ? Outcome.done(
                        change.revised(inForce.version(), wanted.terms(), wanted.reason(), by))
                : Outcome.refused(refusals);
    }

    /** Everything against proposing this. */
    public List<Refusal> refusals(Wanted wanted) {
        List<Refusal> refusals = new ArrayList<>(wanted.terms().refusals());
        if (wanted.terms().differencesFrom(inForce.terms()).isEmpty()) {
            refusals.add(
                    Refusal.invalid(
                            RULE, "approval.refusal.policy.same", "terms", inForce.version()));
        }
        if (wanted.reason().isEmpty()) {
            refusals.add(Refusal.invalid(RULE, "approval.refusal.policy.reason", "reason"));
        }
        Words.ofVerdict(wanted.reason()).forEach(refusals::add);
        return refusals;
    }

    /** Accepting puts it in force; the same said again by the same person changes nothing. */
    public Outcome<PolicyChange> accept(
            PolicyChange change, ContentHash seen, Judge judge, String reason, Instant at) {
        return decide(
                change,
                seen,
                judge,
                new Ending(State.ACCEPTED, judge.person(), reason.strip(), at));
    }

    /** Rejecting ends it. */
    public Outcome<PolicyChange> reject(
            PolicyChange change, ContentHash seen, Judge judge, String reason, Instant at) {
        return decide(
                change,
                seen,
                judge,
                new Ending(State.REJECTED, judge.person(), reason.strip(), at));
    }

    private Outcome<PolicyChange> decide(
            PolicyChange change, ContentHash seen, Judge judge, Ending how) {
        if (change.state() == how.state()
                && isBy(change.ending(), judge.person())
                && change.hash().equals(seen)) {
            return Outcome.done(change);
        }
        return whyNot(change, how.state(), judge)
                .or(() -> unseen(change, seen))
                .or(() -> unexplained(how.reason()))
                .or(() -> stale(judge.presence()))
                .map(Outcome::<PolicyChange>refused)
                .orElseGet(() -> Outcome.done(change.ended(how)));
    }

    /** Its writers take it back. */
    public Outcome<PolicyChange> withdraw(PolicyChange change, Person by, Instant at) {
        if (change.state() == State.WITHDRAWN && isBy(change.ending(), by)) {
            return Outcome.done(change);
        }
        if (!change.isOpen()) {
            return Outcome.refused(ended(change));
        }
        return change.contributors().include(by.id())
                ? Outcome.done(change.ended(new Ending(State.WITHDRAWN, by, "", at)))
                : Outcome.refused(Refusal.forbidden(RULE, "approval.refusal.policy.writer"));
    }

    /** Why this person could not give this verdict whatever they saw, if so. */
    public Optional<Refusal> whyNot(PolicyChange change, State state, Judge judge) {
        if (!change.isOpen()) {
            return Optional.of(ended(change));
        }
        if (change.contributors().include(judge.person().id())) {
            return Optional.of(Refusal.forbidden(RULE, "approval.refusal.policy.own"));
        }
        if (!judge.inPerson()) {
            return Optional.of(Refusal.forbidden(RULE, "approval.refusal.policy.token"));
        }
        return state == State.ACCEPTED ? moved(change) : Optional.empty();
    }

    /** Whether another policy is in force than the one it was written against. */
    public Optional<Refusal> moved(PolicyChange change) {
        return change.baseVersion() == inForce.version()
                ? Optional.empty()
                : Optional.of(
                        Refusal.conflict(
                                RULE,
                                "approval.refusal.policy.base",
                                change.baseVersion(),
                                inForce.version()));
    }

    /** Whether whoever writes or ends one signed on too long ago for it (APR-4). */
    public static Optional<Refusal> stale(Presence presence) {
        return presence.isStale()
                ? Optional.of(Refusal.stepUp("approval.refusal.policy.recent"))
                : Optional.empty();
    }

    private static Optional<Refusal> unseen(PolicyChange change, ContentHash seen) {
        return change.hash().equals(seen)
                ? Optional.empty()
                : Optional.of(
                        Refusal.conflict(
                                RULE, "approval.refusal.policy.unseen", change.id().toString()));
    }

    private static Optional<Refusal> unexplained(String reason) {
        return reason.isEmpty()
                ? Optional.of(Refusal.invalid(RULE, "approval.refusal.policy.verdict", "reason"))
                : Words.ofVerdict(reason).findFirst();
    }

    private static Refusal ended(PolicyChange change) {
        return Refusal.conflict(
                RULE,
                "approval.refusal.policy.ended." + change.state().word(),
                change.id().toString());
    }

    private static boolean isBy(@Nullable Ending ending, Person person) {
        return ending != null && ending.by().id().equals(person.id());
    }
}
