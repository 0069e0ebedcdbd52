package io.colorguard.audit.api;

import io.colorguard.audit.Timeline;
import io.colorguard.audit.application.RevisionDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history as JSON.
 *
 * @param next cursor of the next page, null on the last
 */
record HistoryPage(List<RevisionDocument> entries, @Nullable Long next) {

    static HistoryPage of(Timeline timeline) {
        return new HistoryPage(
                timeline.entries().stream().map(RevisionDocument::of).toList(),
                timeline.nextCursor());
    }
}
