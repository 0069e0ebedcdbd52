package io.colorguard.approval.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A change's number within its workspace. */
@Embeddable
class ChangeRequestId implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @Column(name = "number")
    private int number;

    @SuppressWarnings("NullAway.Init")
    protected ChangeRequestId() {}

    ChangeRequestId(UUID workspaceId, int number) {
        this.workspaceId = workspaceId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeRequestId id
                && workspaceId.equals(id.workspaceId)
                && number == id.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspaceId, number);
    }
}
