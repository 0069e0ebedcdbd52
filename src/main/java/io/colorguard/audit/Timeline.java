package io.colorguard.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of revisions, newest first.
 *
 * @param nextCursor where the next page begins, null on the last one
 */
public record Timeline(List<RevisionEntry> entries, @Nullable Long nextCursor) {

    public Timeline {
        entries = List.copyOf(entries);
    }
}
