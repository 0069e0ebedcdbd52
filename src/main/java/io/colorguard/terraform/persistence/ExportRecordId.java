package io.colorguard.terraform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The number of an export within its workspace. */
@Embeddable
class ExportRecordId implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @Column(name = "number")
    private int number;

    @SuppressWarnings("NullAway.Init")
    protected ExportRecordId() {}

    ExportRecordId(UUID workspaceId, int number) {
        this.workspaceId = workspaceId;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportRecordId id
                && workspaceId.equals(id.workspaceId)
                && number == id.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspaceId, number);
    }
}
