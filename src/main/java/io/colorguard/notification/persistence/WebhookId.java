package io.colorguard.notification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a webhook's row. */
@Embeddable
class WebhookId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "workspace_id", updatable = false)
    private UUID workspace = new UUID(0, 0);

    @Column(updatable = false)
    private UUID id = new UUID(0, 0);

    protected WebhookId() {}

    WebhookId(UUID workspace, UUID id) {
        this.workspace = workspace;
        this.id = id;
    }

    UUID workspace() {
        return workspace;
    }

    UUID id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookId that
                && that.workspace.equals(workspace)
                && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspace, id);
    }
}
