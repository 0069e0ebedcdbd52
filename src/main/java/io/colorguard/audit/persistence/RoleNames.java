package io.colorguard.audit.persistence;

import io.colorguard.identity.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as one text, so that a revision reads the same whatever becomes of the roles. */
final class RoleNames {

    private static final String SEPARATOR = " ";

    private RoleNames() {}

    static String join(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(SEPARATOR));
    }

    static Set<Role> split(String names) {
        return Arrays.stream(names.split(SEPARATOR))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
