package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignOn;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a change, bound to exactly what they saw (APR-5, APR-7).
 *
 * @param number counts a change's verdicts from 1
 * @param cycle of the change when it was given
 * @param signOn how and when they proved who they are, null by token (APR-4)
 * @param address where it came from, where that is known
 */
public record Verdict(
        int number,
        Person person,
        Kind kind,
        List<Vote> votes,
        int cycle,
        String reason,
        Instant at,
        @Nullable SignOn signOn,
        @Nullable String address) {

    /** What can be said. */
    public enum Kind {
        APPROVE,
        ASK,
        REJECT;

        /** Whether the author must be told why (APR-7). */
        public boolean needsReason() {
            return this != APPROVE;
        }
    }

    /** The verdict in one environment: as whom, on what, under which policy. */
    public record Vote(
            String environment,
            Role role,
            ContentHash baseHash,
            ContentHash contentHash,
            int policyVersion) {}

    public Verdict {
        votes = List.copyOf(votes);
    }

    /** Whether this is an approval that still counts at the gate. */
    boolean counts(Gate gate, Vote vote) {
        return kind == Kind.APPROVE
                && cycle >= gate.cycle()
                && vote.environment().equals(gate.environment())
                && vote.baseHash().equals(gate.baseHash())
                && vote.contentHash().equals(gate.contentHash())
                && vote.policyVersion() == gate.judgement().policyVersion();
    }
}
