package io.colorguard.compliance.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.Presence;
import io.colorguard.identity.Role;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody who says something to a checklist.
 *
 * @param roles held in the workspace now
 * @param contributor whether they wrote any of the change's content (APR-3)
 * @param presence how they are there, and how and when they proved who they are
 */
public record Speaker(
        Person person, Set<Role> roles, boolean contributor, Presence presence, Instant now) {

    public Speaker {
        roles = Set.copyOf(roles);
    }

    /** Whether they act themselves, not a program with their token. */
    boolean inPerson() {
        return presence.inPerson();
    }

    boolean isOfficer() {
        return roles.contains(Role.COMPLIANCE_OFFICER);
    }

    boolean isApprover() {
        return roles.contains(Role.APPROVER);
    }

    boolean is(Person other) {
        return person.id().equals(other.id());
    }
}
