package io.colorguard.approval.domain;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The policies of all workspaces, version by version (APR-13). */
public interface Policies {

    /** The latest version, none for a workspace that has just come to be. */
    Optional<Policy> current(WorkspaceId workspace);

    Optional<Policy> find(WorkspaceId workspace, int version);

    /** Latest first. */
    List<Policy> page(WorkspaceId workspace, Window window);

    void add(WorkspaceId workspace, Policy policy);
}
