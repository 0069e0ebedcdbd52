package io.colorguard.approval.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A change's number within its workspace. */
@Embeddable
record ChangeRequestId(UUID workspaceId, int number) implements Serializable {}
