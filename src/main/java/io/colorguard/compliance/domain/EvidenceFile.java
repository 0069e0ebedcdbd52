package io.colorguard.compliance.domain;

import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;

/**
 * A file that was brought, as its content alone tells: it may have been brought under several names
 * (CMP-3).
 *
 * @param type plain text for any text
 * @param size in bytes
 */
public record EvidenceFile(ContentHash hash, EvidenceType type, long size) {

    /** The evidence under a name that somebody gave it. */
    public Outcome<Evidence.File> named(String given) {
        String name = FileNames.clean(given);
        if (name.isEmpty()) {
            return Outcome.refused(
                    Refusal.invalid("CMP-3", "compliance.refusal.file.nameless", "name"));
        }
        EvidenceType named = type.under(name);
        return Outcome.done(
                new Evidence.File(FileNames.fit(name, named), named.mediaType(), size, hash));
    }

    /** What it is called where nobody says. */
    public String plainName() {
        return hash.abbreviated() + type.ending();
    }
}
