package io.colorguard.identity.domain;

import io.colorguard.identity.Grant;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import java.util.Set;
import java.util.stream.Collectors;

/** Who holds which role, as the identity provider last said (IDN-5). */
public interface Grants {

    /** All roles that the person holds. */
    Set<Grant> of(PersonId id);

    /** Replaces all roles that the person holds; those that stay are not touched. */
    void replace(PersonId id, Set<Grant> grants);

    /** Replaces all roles that the person holds by these, held in every workspace. */
    default void replaceEverywhere(PersonId id, Set<Role> roles) {
        replace(
                id,
                roles.stream()
                        .map(role -> new Grant(role, null))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
