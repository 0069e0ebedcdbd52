package io.colorguard.shared;

import java.util.UUID;

/** Identifies a workspace in every table that belongs to one (IDN-3). */
public record WorkspaceId(UUID value) {

    /** Stands for what happens outside any workspace. */
    public static final WorkspaceId NONE = new WorkspaceId(new UUID(0, 0));
}
