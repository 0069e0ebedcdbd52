package io.colorguard.approval.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;

/** Whether a person holds a role in the change's workspace at this moment. */
@FunctionalInterface
public interface Standing {

    boolean holds(PersonId person, Role role);
}
