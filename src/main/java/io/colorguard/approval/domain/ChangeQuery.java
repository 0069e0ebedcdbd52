package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which changes are wanted. */
public sealed interface ChangeQuery {

    /**
     * Those that this person could decide now: oldest first.
     *
     * @param seats the roles in which they could agree, each with all who hold it now: whoever
     *     agreed and has left since no longer counts
     */
    record WaitingFor(PersonId person, Map<Role, Set<PersonId>> seats) implements ChangeQuery {
        public WaitingFor {
            seats = Map.copyOf(seats);
        }
    }

    /** Those that this person wrote, drafts among them: newest first. */
    record WrittenBy(PersonId person) implements ChangeQuery {}

    /**
     * All but drafts: newest first.
     *
     * @param states none for every state
     * @param flag null for every flag
     */
    record Submitted(Set<ChangeState.Name> states, @Nullable FlagKey flag) implements ChangeQuery {
        public Submitted {
            states = Set.copyOf(states);
        }
    }

    /**
     * Those that would open a tier to their flag and are not in effect yet: oldest first (LIF-6).
     */
    record Promoting() implements ChangeQuery {}

    /** Those of a batch, whatever their state: in the order in which they were made (BAT-1). */
    record InBatch(BatchId batch) implements ChangeQuery {}
}
