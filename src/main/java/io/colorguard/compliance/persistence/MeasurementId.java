package io.colorguard.compliance.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A measurement's key: they count within the flag. */
@Embeddable
record MeasurementId(UUID workspaceId, String flag, int number) implements Serializable {}
