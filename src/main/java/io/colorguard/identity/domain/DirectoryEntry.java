package io.colorguard.identity.domain;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's directory says of somebody who holds a role (IDN-9).
 *
 * @param mail where they get mail, null where the provider has not verified an address
 */
public record DirectoryEntry(Person person, @Nullable String mail, Set<Grant> grants) {

    public DirectoryEntry {
        grants = Set.copyOf(grants);
    }
}
