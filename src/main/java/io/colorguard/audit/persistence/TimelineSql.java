package io.colorguard.audit.persistence;

import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.SearchWords;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statement for the revisions that a filter wants, newest first. What can be true in several
 * ways is asked for way by way, as each has an index of its own that is in order already.
 */
final class TimelineSql {

    /** All but the flags of a revision that changed several: those of an import are many. */
    private static final String COLUMNS =
            """
            rev, at, workspace_id, actor_issuer, actor_subject, actor_user, actor_name, actor_roles,
            action, subject_kind, subject_key, flag_key, change_id, reason, source, source_address,
            request_id\
            """;

    private static final String NEWEST_FIRST = " order by at desc, rev desc limit :limit";

    private static final String AFTER_CURSOR =
            """
            (at, rev) < (select at, rev from revision
                         where rev = :cursor and workspace_id = :workspace)\
            """;

    private static final String NOT_HIDDEN = "(change_id is null or change_id <> all(:hidden))";

    private static final String OF_FLAG = "flag_key = :flag";
    private static final String OF_SEVERAL = "flag_keys @> array[:flag]::text[]";
    private static final String WITH_WORDS =
            "search @@ (to_tsquery('simple', :words) && :here::tsquery)";
    private static final String NAMED_AMONG_SEVERAL = "flag_keys @> array[:text]::text[]";

    private final List<String> always = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private List<String> ways = List.of("true");

    TimelineSql(WorkspaceId workspace, TimelineFilter filter) {
        and("workspace_id = :workspace", "workspace", workspace.value());
        and("change_id = :change", "change", filter.change());
        and("action = :action", "action", filter.action());
        and("subject_kind = :kind", "kind", filter.kind());
        and("subject_key = :object", "object", filter.object());
        and("at >= :from", "from", utc(filter.from()));
        and("at < :to", "to", utc(filter.to()));
        and("action <> all(:except)", "except", array(filter.except()));
        if (filter.flag() instanceof String flag) {
            values.put("flag", flag);
            either(List.of(OF_FLAG, OF_SEVERAL));
        }
        if (!filter.actors().isEmpty()) {
            either(filter.actors().stream().map(this::by).toList());
        }
        if (!filter.text().isBlank()) {
            search(workspace, filter.text().strip());
        }
    }

    /** Leaves out the revisions of these changes. */
    TimelineSql hiding(Set<String> changes) {
        return and(NOT_HIDDEN, "hidden", array(changes));
    }

    /** What comes after this revision. */
    TimelineSql after(@Nullable Long cursor) {
        return and(AFTER_CURSOR, "cursor", cursor);
    }

    TimelineSql limit(int rows) {
        values.put("limit", rows);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    /** The whole statement; a revision that was found in two ways is told once. */
    @Override
    public String toString() {
        String found =
                ways.stream()
                        .map(way ->
                                "(select %s from revision_here where %s and %s%s)"
                                        .formatted(
                                                COLUMNS,
                                                String.join(" and ", always),
                                                way,
                                                NEWEST_FIRST))
                        .collect(Collectors.joining(" union "));
        return "select * from (%s) r%s".formatted(found, NEWEST_FIRST);
    }

    private TimelineSql and(String part, String name, @Nullable Object value) {
        if (value != null) {
            always.add(part);
            values.put(name, value);
        }
        return this;
    }

    /** One of these has to hold, together with one of each earlier choice. */
    private void either(List<String> parts) {
        ways =
                ways.stream()
                        .flatMap(way -> parts.stream().map(part -> way + " and " + part))
                        .toList();
    }

    private String by(PersonId actor) {
        int number = values.size();
        values.put("issuer" + number, actor.issuer());
        values.put("subject" + number, actor.subject());
        return "actor_issuer = :issuer%1$s and actor_subject = :subject%1$s".formatted(number);
    }

    /** Text without a word, such as a dash, is in no revision. */
    private void search(WorkspaceId workspace, String text) {
        values.put("text", text);
        SearchWords.of(text)
                .ifPresentOrElse(
                        words -> {
                            values.put("words", words);
                            values.put("here", SearchWords.term("=" + workspace.value()));
                            either(List.of(WITH_WORDS, NAMED_AMONG_SEVERAL));
                        },
                        () -> either(List.of(NAMED_AMONG_SEVERAL)));
    }

    private static String @Nullable [] array(Set<String> words) {
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
