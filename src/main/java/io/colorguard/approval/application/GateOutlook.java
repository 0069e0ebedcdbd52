package io.colorguard.approval.application;

import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.GateWhy;
import io.colorguard.approval.domain.GateWhy.Sentence;
import io.colorguard.approval.domain.Hold;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.Person;
import io.colorguard.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gate with who has let it pass, and who could (APR-14).
 *
 * @param lower what would have it ask for less
 * @param hold what keeps it from going ahead once it is passed, null where nothing does (APR-9)
 * @param waits what else must come first: before anybody approves, or before it takes effect
 *     (CMP-2, PRO-4)
 */
public record GateOutlook(
        Gate gate,
        List<Seat> seats,
        @Nullable Hold hold,
        List<Sentence> lower,
        List<Refusal> waits) {

    /**
     * The people of one role that a gate asks for.
     *
     * @param agreed whose approvals count now
     * @param candidates who could still approve
     */
    public record Seat(Quorum quorum, List<Person> agreed, List<Person> candidates) {
        public Seat {
            agreed = List.copyOf(agreed);
            candidates = List.copyOf(candidates);
        }

        /** How many approvals are still wanted. */
        public int missing() {
            return Math.max(0, quorum.count() - agreed.size());
        }

        /** Whether too few people are left who could give them. */
        public boolean isHopeless() {
            return candidates.size() < missing();
        }
    }

    public GateOutlook {
        seats = List.copyOf(seats);
        lower = List.copyOf(lower);
        waits = List.copyOf(waits);
    }

    /** Why the gate is there and what it asks. */
    public List<Sentence> why() {
        return GateWhy.of(gate);
    }

    /** Whether nobody can let it pass as things are. */
    public boolean isHopeless() {
        return !gate.isApplied() && seats.stream().anyMatch(Seat::isHopeless);
    }
}
