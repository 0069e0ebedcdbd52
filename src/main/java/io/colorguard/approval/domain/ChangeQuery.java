package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which changes are wanted. */
public sealed interface ChangeQuery {

    /**
     * Those that this person could decide now: oldest first.
     *
     * @param roles held in the workspace
     */
    record WaitingFor(PersonId person, Set<Role> roles) implements ChangeQuery {
        public WaitingFor {
            roles = Set.copyOf(roles);
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

    /** Those of a batch, whatever their state: in the order in which they were made (BAT-1). */
    record InBatch(BatchId batch) implements ChangeQuery {}
}
