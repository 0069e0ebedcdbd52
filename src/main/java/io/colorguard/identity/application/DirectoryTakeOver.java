package io.colorguard.identity.application;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.DirectoryEntry;
import io.colorguard.identity.domain.DirectoryUnreadableException;
import io.colorguard.identity.domain.RoleDirectory;
import io.colorguard.identity.domain.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes over what the provider's directory says: who is there, who is gone, who holds what (IDN-9).
 */
@Component
@Profile("!demo")
public class DirectoryTakeOver {

    private final RoleDirectory directory;
    private final Roster roster;
    private final TransactionOperations transaction;
    private final Clock clock;

    DirectoryTakeOver(
            RoleDirectory directory,
            Roster roster,
            TransactionOperations transaction,
            Clock clock) {
        this.directory = directory;
        this.roster = roster;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads the directory and writes what is different, all of it or nothing.
     *
     * @throws DirectoryUnreadableException where it cannot be read to the end; nothing changes
     */
    public void run() {
        Instant begun = clock.instant();
        List<DirectoryEntry> listed = directory.read();
        if (listed.isEmpty()) {
            // Somebody always holds a role; so many rather lost the right to ask than their roles.
            throw new DirectoryUnreadableException("the directory names nobody");
        }
        transaction.executeWithoutResult(_ -> write(listed, begun));
    }

    private void write(List<DirectoryEntry> listed, Instant begun) {
        Map<PersonId, DirectoryEntry> kept = roster.entries();
        Set<PersonId> gone = new HashSet<>(kept.keySet());
        for (DirectoryEntry entry : listed) {
            PersonId id = entry.person().id();
            gone.remove(id);
            if (!entry.equals(kept.get(id))) {
                roster.keep(entry);
            }
        }
        gone.forEach(roster::strike);
        roster.noteReading(begun, listed.size());
    }
}
