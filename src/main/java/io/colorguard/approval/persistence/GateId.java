package io.colorguard.approval.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The environment of a gate within its change. */
@Embeddable
record GateId(UUID workspaceId, int number, String environment) implements Serializable {}
