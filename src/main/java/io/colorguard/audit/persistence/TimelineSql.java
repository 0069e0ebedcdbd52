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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements for the revisions that a filter wants, newest first. What can be true in several
 * ways is asked for way by way, as each has an index of its own that is in order already.
 *
 * <p>Words have an index that is in no order, and under row security the planner knows nothing of
 * how often a word is written. So a search is asked in two ways that each are fast where the other
 * is slow: frequent words among the newest revisions, rare ones through their index.
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
            "search @@ (%s && :here::tsquery)".formatted(SearchWords.SQL);
    private static final String NAMED_AMONG_SEVERAL = "flag_keys @> array[:text]::text[]";

    private final List<String> always = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private List<String> ways = List.of("true");
    private List<String> sayings = List.of();

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

    TimelineSql only(long revision) {
        return and("rev = :revision", "revision", revision);
    }

    TimelineSql limit(int rows) {
        values.put("limit", rows);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Whether it is a search for words. */
    boolean searches() {
        return sayings.size() > 1;
    }

    /** The whole statement; a revision that was found in two ways is told once. */
    @Override
    public String toString() {
        String found =
                each(COLUMNS, sayings.isEmpty() ? List.of("true") : sayings)
                        .map(way -> "(%s%s)".formatted(way, NEWEST_FIRST))
                        .collect(Collectors.joining(" union "));
        return "select * from (%s) r%s".formatted(found, NEWEST_FIRST);
    }

    /** Looks for the words among so many of the newest that are wanted otherwise. */
    String amongNewest(int most) {
        String newest =
                each(COLUMNS + ", search, flag_keys", List.of("true"))
                        .map(way -> "(%s order by at desc, rev desc limit %d)".formatted(way, most))
                        .collect(Collectors.joining(" union all "));
        return "select distinct %s from (%s) r where (%s)%s"
                .formatted(COLUMNS, newest, String.join(" or ", sayings), NEWEST_FIRST);
    }

    /**
     * Finds the words by their index, then puts what was found in order. Each row says how many
     * were found; where they are more than so many, it says nothing else.
     */
    String byWord(int most) {
        String found =
                each("rev, at", sayings)
                        .map("(%s)"::formatted)
                        .collect(Collectors.joining(" union all "));
        return """
        with found as materialized (select * from (%1$s) f limit %2$d + 1)
        select * from (select count(*) as found from found) c left join lateral (
            select %3$s from revision_here r
            where rev in (select rev from found%4$s)) r on c.found <= %2$d
        order by at desc, rev desc\
        """
                .formatted(found, most, COLUMNS, NEWEST_FIRST);
    }

    /** The revisions, in no order, for each way and each of these besides. */
    private Stream<String> each(String columns, List<String> besides) {
        String select =
                "select %s from revision_here where %s and "
                        .formatted(columns, String.join(" and ", always));
        return ways.stream()
                .flatMap(way -> besides.stream().map(more -> select + way + " and " + more));
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
                            sayings = List.of(WITH_WORDS, NAMED_AMONG_SEVERAL);
                        },
                        () -> sayings = List.of(NAMED_AMONG_SEVERAL));
    }

    private static String @Nullable [] array(Set<String> words) {
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
