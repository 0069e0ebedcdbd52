package io.colorguard.identity.keycloak;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody in a group as Keycloak tells of them; programs are members as well. */
record Member(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean emailVerified,
        boolean enabled) {

    /** So begins the user name of a program; what follows is the name of its client. */
    private static final String PROGRAM = "service-account-";

    /** The name that others read. */
    String name() {
        String name =
                Stream.of(firstName, lastName)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            return name;
        }
        return username.startsWith(PROGRAM) ? username.substring(PROGRAM.length()) : username;
    }

    /** Anybody can write any address into their account; only a verified one is theirs. */
    @Nullable String mail() {
        return emailVerified && email != null && !email.isBlank() ? email : null;
    }
}
