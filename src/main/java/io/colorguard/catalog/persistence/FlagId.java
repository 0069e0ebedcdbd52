package io.colorguard.catalog.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A flag's key within its workspace. */
@Embeddable
class FlagId implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @Column(name = "key")
    private String key;

    @SuppressWarnings("NullAway.Init")
    protected FlagId() {}

    FlagId(UUID workspaceId, String key) {
        this.workspaceId = workspaceId;
        this.key = key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FlagId id
                && workspaceId.equals(id.workspaceId)
                && key.equals(id.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspaceId, key);
    }
}
