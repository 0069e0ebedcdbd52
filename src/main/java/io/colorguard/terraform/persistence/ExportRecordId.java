package io.colorguard.terraform.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The number of an export within its workspace. */
@Embeddable
record ExportRecordId(UUID workspaceId, int number) implements Serializable {}
