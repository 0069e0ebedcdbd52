package io.colorguard.workspace.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a part that only two names together identify in its workspace. */
@Embeddable
record PairId(@Column(name = "workspace_id") UUID workspace, String owner, String name)
        implements Serializable {

    /** Stands in an entity before its row is read. */
    static final PairId NONE = new PairId(new UUID(0, 0), "", "");
}
