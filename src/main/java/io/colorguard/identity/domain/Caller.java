package io.colorguard.identity.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.Scope;
import java.util.Set;

/**
 * Whom a token stands for.
 *
 * @param scopes what an API client may do; a person's are empty
 */
public record Caller(Person person, Set<Scope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** A program that acts as this person. */
    public static Caller as(Person person) {
        return new Caller(person, Set.of());
    }
}
