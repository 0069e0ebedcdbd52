package io.colorguard.audit.api;

import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history as JSON.
 *
 * @param next cursor of the next page, null on the last
 */
record HistoryPage(List<Entry> entries, @Nullable Long next) {

    /** A revision. */
    record Entry(
            long revision,
            Instant at,
            Actor actor,
            String action,
            Subject subject,
            @Nullable String flag,
            @Nullable String change,
            @Nullable String reason,
            String source,
            @Nullable String address,
            @Nullable String request) {}

    /** Whoever acted, with the roles they held then. */
    record Actor(String user, String name, String issuer, String subject, List<String> roles) {}

    /** What was acted on. */
    record Subject(String kind, String key) {}

    static HistoryPage of(Timeline timeline) {
        return new HistoryPage(
                timeline.entries().stream().map(HistoryPage::entry).toList(),
                timeline.nextCursor());
    }

    private static Entry entry(RevisionEntry entry) {
        return new Entry(
                entry.number(),
                entry.at(),
                actor(entry),
                entry.act().action(),
                new Subject(entry.act().subject().kind(), entry.act().subject().key()),
                entry.act().flag(),
                entry.act().change(),
                entry.act().reason(),
                lower(entry.source()),
                entry.sourceAddress(),
                entry.request());
    }

    private static Actor actor(RevisionEntry entry) {
        return new Actor(
                entry.actor().userName(),
                entry.actor().displayName(),
                entry.actor().id().issuer(),
                entry.actor().id().subject(),
                entry.roles().stream().sorted().map(HistoryPage::lower).toList());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
