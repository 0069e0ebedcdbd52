package io.colorguard.approval.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A flag of a batch. */
@Embeddable
record BatchLineId(UUID workspaceId, int number, String flagKey) implements Serializable {}
