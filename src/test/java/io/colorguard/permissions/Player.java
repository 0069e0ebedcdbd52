package io.colorguard.permissions;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.Scope;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedIn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Somebody with one role or none, before a page; or a program with one scope or none. */
record Player(String name, Set<Role> roles, Set<Scope> scopes) {

    /** Everybody there is: each role alone, nobody's, and each scope alone. */
    static List<Player> all() {
        return Stream.of(
                        Stream.of(new Player("nobody", Set.of(), Set.of())),
                        Arrays.stream(Role.values())
                                .map(role -> new Player(role.name(), Set.of(role), Set.of())),
                        Arrays.stream(Scope.values())
                                .map(scope ->
                                        new Player(
                                                "API_CLIENT " + scope.word(),
                                                Set.of(Role.API_CLIENT),
                                                Set.of(scope))))
                .flatMap(players -> players)
                .toList();
    }

    /** The same one, of this number in a test run. */
    Person person(String play) {
        String id = play + "/" + name;
        return new Person(new PersonId("grid", id), "grid-" + id.hashCode(), name);
    }

    private SignedIn signedIn(Person person) {
        return roles.equals(Set.of(Role.API_CLIENT))
                ? SignedIn.byToken(person, scopes, "127.0.0.1")
                : SignedIn.onPage(person, "127.0.0.1", new SignOn(Instant.now(), "1", "pwd"));
    }

    /** Does the work as this person, a program by its token and everybody else before a page. */
    <T> T call(Person person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn(person)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
