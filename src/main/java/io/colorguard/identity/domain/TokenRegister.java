package io.colorguard.identity.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The personal tokens, known by the SHA-256 of their characters. */
public interface TokenRegister {

    void add(ApiToken token, String sha256);

    /** Newest first, also those that are valid no longer. */
    List<ApiToken> of(PersonId owner);

    /** Whom a valid token stands for, while they hold a role in any workspace. */
    Optional<Person> owner(String sha256, Instant now);

    /** Notes that the token was used. */
    void noteUse(String sha256, Instant now);

    /** A token of this person, kept from others until the transaction ends. */
    Optional<ApiToken> lock(PersonId owner, UUID id);

    void revoke(UUID id, Instant now);
}
