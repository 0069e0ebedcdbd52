package io.colorguard.workspace.domain;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;

/** What is known of a workspace before its door: enough to find the door. */
public record WorkspaceName(WorkspaceId id, WorkspaceKey key, String name) {}
