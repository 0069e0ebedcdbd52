package io.colorguard.compliance.ui;

import io.colorguard.shared.WorkspaceKey;

/**
 * Where a panel stands.
 *
 * @param acted tells the page around it that the reader did something there
 */
record Place(WorkspaceKey workspace, Runnable acted) {}
