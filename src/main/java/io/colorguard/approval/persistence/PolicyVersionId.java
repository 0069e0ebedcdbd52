package io.colorguard.approval.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The number of a policy's version within its workspace. */
@Embeddable
class PolicyVersionId implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersionId() {}

    PolicyVersionId(UUID workspaceId, int version) {
        this.workspaceId = workspaceId;
        this.version = version;
    }

    int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyVersionId id
                && workspaceId.equals(id.workspaceId)
                && version == id.version;
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspaceId, version);
    }
}
