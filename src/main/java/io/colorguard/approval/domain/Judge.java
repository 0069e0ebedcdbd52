package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import java.util.Set;

/**
 * Somebody about to give a verdict.
 *
 * @param roles held in the workspace now
 * @param inPerson whether they act on the page, not through a token
 */
public record Judge(Person person, Set<Role> roles, boolean inPerson) {

    public Judge {
        roles = Set.copyOf(roles);
    }
}
