package io.colorguard.identity.domain;

import io.colorguard.identity.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the portal keeps of the provider's directory, to ask it without a call (IDN-9). */
public interface Roster {

    /** Everybody who holds a role or has a mail address by what is kept. */
    Map<PersonId, DirectoryEntry> entries();

    /** Keeps this of the person instead of what was kept; rows that say so already stay. */
    void keep(DirectoryEntry entry);

    /** Forgets roles and mail address of a person; what they did keeps their name. */
    void strike(PersonId id);

    /** Notes that all of the directory was read, and how many hold a role. */
    void noteReading(Instant at, int people);

    /** When all of it was last read; empty where it never was. */
    Optional<Instant> lastReading();
}
