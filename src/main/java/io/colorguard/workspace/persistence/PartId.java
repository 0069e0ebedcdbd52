package io.colorguard.workspace.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a part that one name identifies in its workspace. */
@Embeddable
class PartId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "workspace_id", updatable = false)
    private UUID workspace = new UUID(0, 0);

    @Column(updatable = false)
    private String key = "";

    protected PartId() {}

    PartId(UUID workspace, String key) {
        this.workspace = workspace;
        this.key = key;
    }

    String key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartId id && id.workspace.equals(workspace) && id.key.equals(key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspace, key);
    }
}
