package io.colorguard.terraform.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The number of a report within its workspace. */
@Embeddable
record DeploymentId(UUID workspaceId, int number) implements Serializable {}
