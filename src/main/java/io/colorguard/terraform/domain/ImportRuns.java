package io.colorguard.terraform.domain;

import io.colorguard.shared.WorkspaceId;

/** Remembers imports. */
public interface ImportRuns {

    /** The number of the next import; two imports of a workspace never get the same. */
    int nextNumber(WorkspaceId workspace);

    void add(ImportRun run);
}
