package io.colorguard.notification.application;

import io.colorguard.identity.PersonId;
import java.util.Set;

/** These people have been told something in the portal; published in the transaction. */
public record Told(Set<PersonId> readers) {
    public Told {
        readers = Set.copyOf(readers);
    }
}
