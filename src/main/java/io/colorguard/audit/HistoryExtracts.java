package io.colorguard.audit;

import io.colorguard.shared.WorkspaceId;

/** Keeps what was taken out of the history, for ever (AUD-6). */
public interface HistoryExtracts {

    void add(WorkspaceId workspace, HistoryExtract extract);
}
