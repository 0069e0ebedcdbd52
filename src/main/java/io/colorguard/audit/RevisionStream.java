package io.colorguard.audit;

import io.colorguard.shared.WorkspaceId;
import java.util.function.Consumer;

/**
 * Every revision that a filter wants, newest first, without holding them in memory. Asked in one
 * transaction that reads one state, both say the same.
 */
public interface RevisionStream {

    /** How many there are, and no more than this. */
    int count(WorkspaceId workspace, TimelineFilter filter, int most);

    /** Hands each to the reader, and no more than this. */
    void each(
            WorkspaceId workspace, TimelineFilter filter, int most, Consumer<RevisionEntry> reader);
}
