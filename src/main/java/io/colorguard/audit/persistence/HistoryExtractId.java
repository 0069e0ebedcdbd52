package io.colorguard.audit.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** An extract of a workspace's history. */
@Embeddable
record HistoryExtractId(UUID workspaceId, UUID id) implements Serializable {}
