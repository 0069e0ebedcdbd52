package io.colorguard.workspace.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a part that only two names together identify in its workspace. */
@Embeddable
class PairId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "workspace_id", updatable = false)
    private UUID workspace = new UUID(0, 0);

    @Column(updatable = false)
    private String owner = "";

    @Column(updatable = false)
    private String name = "";

    protected PairId() {}

    PairId(UUID workspace, String owner, String name) {
        this.workspace = workspace;
        this.owner = owner;
        this.name = name;
    }

    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PairId id
                && id.workspace.equals(workspace)
                && id.owner.equals(owner)
                && id.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspace, owner, name);
    }
}
