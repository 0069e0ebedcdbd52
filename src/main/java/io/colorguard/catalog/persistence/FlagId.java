package io.colorguard.catalog.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A flag's key within its workspace. */
@Embeddable
record FlagId(UUID workspaceId, String key) implements Serializable {}
