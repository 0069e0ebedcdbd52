package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.Presence;
import io.colorguard.identity.Role;
import java.util.Set;

/**
 * Somebody about to give a verdict.
 *
 * @param roles held in the workspace now
 * @param presence how they are there, and how and when they proved who they are
 */
public record Judge(Person person, Set<Role> roles, Presence presence) {

    public Judge {
        roles = Set.copyOf(roles);
    }

    boolean inPerson() {
        return presence.inPerson();
    }
}
