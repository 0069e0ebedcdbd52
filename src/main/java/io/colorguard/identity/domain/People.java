package io.colorguard.identity.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import java.util.Set;

/** What the portal records of the people it has seen. */
public interface People {

    /** Records that the person was seen now, under the names they have now. */
    void see(Person person);

    /** Replaces the roles that the person holds in every workspace. */
    void grantEverywhere(PersonId id, Set<Role> roles);
}
