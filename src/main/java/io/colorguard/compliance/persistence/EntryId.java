package io.colorguard.compliance.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** An entry's key: they count within the change. */
@Embeddable
record EntryId(UUID workspaceId, int number, int entry) implements Serializable {}
