package io.colorguard.approval.application;

import io.colorguard.shared.WorkspaceId;

/**
 * Something became of a change or a batch; published in the transaction in which it happens. It
 * tells what to look at anew and nothing of what happened: whoever looks is asked who they are.
 *
 * @param subject such as {@code CHG-12} or {@code BATCH-3}
 */
public record ChangesMoved(WorkspaceId workspace, String subject) {}
