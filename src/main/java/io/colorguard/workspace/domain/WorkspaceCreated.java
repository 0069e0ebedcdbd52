package io.colorguard.workspace.domain;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;

/** A workspace has come to be; published in the transaction that creates it. */
public record WorkspaceCreated(WorkspaceId id, WorkspaceKey key) {}
