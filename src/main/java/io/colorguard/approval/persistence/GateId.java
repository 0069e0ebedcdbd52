package io.colorguard.approval.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The environment of a gate within its change. */
@Embeddable
class GateId implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @Column(name = "number")
    private int number;

    @Column(name = "environment")
    private String environment;

    @SuppressWarnings("NullAway.Init")
    protected GateId() {}

    GateId(UUID workspaceId, int number, String environment) {
        this.workspaceId = workspaceId;
        this.number = number;
        this.environment = environment;
    }

    String environment() {
        return environment;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GateId id
                && workspaceId.equals(id.workspaceId)
                && number == id.number
                && environment.equals(id.environment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspaceId, number, environment);
    }
}
