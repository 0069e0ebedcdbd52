package io.colorguard.identity.domain;

import io.colorguard.identity.Person;
import java.util.Optional;

/** Tells whom an API token stands for; each sort of token has its own reader. */
public interface TokenReader {

    /** The person, empty when the token is unknown, expired or revoked. */
    Optional<Person> read(String token);
}
