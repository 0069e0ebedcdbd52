package io.colorguard.audit.application;

import io.colorguard.audit.RevisionEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A revision as programs read it, over the API and in extracts alike. */
public record RevisionDocument(
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
        @Nullable String request) {

    /** Whoever acted, with the roles they held then. */
    public record Actor(
            String user, String name, String issuer, String subject, List<String> roles) {}

    /** What was acted on. */
    public record Subject(String kind, String key) {}

    public static RevisionDocument of(RevisionEntry entry) {
        return new RevisionDocument(
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
                entry.roles().stream().sorted().map(RevisionDocument::lower).toList());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
