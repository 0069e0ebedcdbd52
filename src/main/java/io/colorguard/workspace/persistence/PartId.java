package io.colorguard.workspace.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a part that one name identifies in its workspace. */
@Embeddable
record PartId(@Column(name = "workspace_id") UUID workspace, String key) implements Serializable {

    /** Stands in an entity before its row is read. */
    static final PartId NONE = new PartId(new UUID(0, 0), "");
}
