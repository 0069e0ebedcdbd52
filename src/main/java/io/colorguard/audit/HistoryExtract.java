package io.colorguard.audit;

import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody took out of the history as evidence (AUD-6).
 *
 * @param question what was asked, as JSON
 * @param format of the file
 * @param revisions how many stand in it
 * @param hash of the file with the revisions
 */
public record HistoryExtract(
        UUID id,
        String question,
        String format,
        int revisions,
        ContentHash hash,
        Person by,
        Instant at) {}
