package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Effect.Cause;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one environment demands of a change, and how far that is met (APR-2).
 *
 * @param baseHash what stood there when the author proposed
 * @param contentHash what would stand there, and what a verdict is bound to (APR-5)
 * @param cycle the cycle of the change in which the gate came to ask what it asks; older votes are
 *     void
 * @param passage how it was passed, null as long as it is not (APR-15)
 * @param appliedAt when the environment went ahead
 */
public record Gate(
        String environment,
        Judgement judgement,
        Cause cause,
        ContentHash baseHash,
        ContentHash contentHash,
        int cycle,
        State state,
        @Nullable Passage passage,
        @Nullable Instant appliedAt) {

    /** The workspace's order of environments: by tier, then by key. */
    static final Comparator<Gate> ORDER =
            Comparator.comparing((Gate gate) -> gate.judgement().tier())
                    .thenComparing(Gate::environment);

    /** How far a gate is. */
    public enum State {
        OPEN,
        PASSED,
        REFUSED
    }

    /** The gate that an effect opens under a policy. */
    static Gate of(Effect effect, Judgement judgement, int cycle) {
        return new Gate(
                effect.environment().key(),
                judgement,
                effect.cause(),
                effect.before(),
                effect.after(),
                cycle,
                judgement.requirement() instanceof Requirement.Blocked ? State.REFUSED : State.OPEN,
                null,
                null);
    }

    public Requirement requirement() {
        return judgement.requirement();
    }

    public boolean isApplied() {
        return appliedAt != null;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether a verdict on the other is a verdict on this. */
    boolean asksTheSameAs(Gate other) {
        return environment.equals(other.environment)
                && judgement.equals(other.judgement)
                && cause == other.cause
                && baseHash.equals(other.baseHash)
                && contentHash.equals(other.contentHash);
    }

    /** Whether the other is about the same move from one definition to another. */
    boolean moves(Gate other) {
        return baseHash.equals(other.baseHash) && contentHash.equals(other.contentHash);
    }

    Gate inCycle(int next) {
        return new Gate(
                environment,
                judgement,
                cause,
                baseHash,
                contentHash,
                next,
                state,
                passage,
                appliedAt);
    }

    /** The same gate as these votes leave it. */
    Gate settled(Ballot ballot) {
        if (requirement() instanceof Requirement.Blocked) {
            return in(State.REFUSED);
        }
        return in(requirement().isMetBy(ballot) ? State.PASSED : State.OPEN);
    }

    Gate in(State next) {
        return in(next, next == State.PASSED ? asked() : null, appliedAt);
    }

    Gate applied(Instant at) {
        return in(State.PASSED, passage == null ? asked() : passage, at);
    }

    /** Passed in an emergency, whatever it asks. */
    Gate bypassed(Instant at) {
        return in(State.PASSED, Passage.BYPASSED, at);
    }

    private Passage asked() {
        return requirement() instanceof Requirement.Automatic
                ? Passage.AUTOMATIC
                : Passage.APPROVED;
    }

    private Gate in(State next, @Nullable Passage how, @Nullable Instant at) {
        return new Gate(environment, judgement, cause, baseHash, contentHash, cycle, next, how, at);
    }
}
