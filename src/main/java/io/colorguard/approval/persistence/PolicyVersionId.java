package io.colorguard.approval.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The number of a policy's version within its workspace. */
@Embeddable
record PolicyVersionId(UUID workspaceId, int version) implements Serializable {}
