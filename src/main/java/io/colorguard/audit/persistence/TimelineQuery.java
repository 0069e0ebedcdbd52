package io.colorguard.audit.persistence;

import io.colorguard.audit.Act;
import io.colorguard.audit.PrivateChanges;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Subject;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a page of revisions by an index that already has them in order, so that the millionth
 * revision costs what the first did. Revisions of changes that are not the reader's to know of are
 * left out here, where every reader comes through.
 */
@Component
class TimelineQuery {

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

    private final JdbcClient jdbc;
    private final CurrentUser reader;
    private final ObjectProvider<PrivateChanges> changes;

    TimelineQuery(JdbcClient jdbc, CurrentUser reader, ObjectProvider<PrivateChanges> changes) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.changes = changes;
    }

    Timeline run(WorkspaceId workspace, TimelineFilter filter, @Nullable Long cursor, int limit) {
        Conditions conditions =
                conditions(filter)
                        .and("workspace_id = :workspace", "workspace", workspace.value())
                        .and(NOT_HIDDEN, "hidden", hidden(workspace))
                        .and("action <> all(:except)", "except", array(filter.except()))
                        .and(AFTER_CURSOR, "cursor", cursor)
                        .value("limit", new Window(0, limit).limit() + 1);
        List<RevisionEntry> found =
                jdbc.sql(sql(filter, conditions))
                        .params(conditions.values)
                        .query(TimelineQuery::entry)
                        .list();
        return found.size() <= limit
                ? new Timeline(found, null)
                : new Timeline(found.subList(0, limit), found.get(limit - 1).number());
    }

    /** All of them: numbers are given before they are seen, so the highest does not tell. */
    long count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from revision where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Long.class)
                .single();
    }

    /** Whoever reads without having signed in wrote nothing, and so sees no draft. */
    private String @Nullable [] hidden(WorkspaceId workspace) {
        PersonId person = reader.find().map(Person::id).orElse(PersonId.SYSTEM);
        return array(
                changes.stream()
                        .flatMap(known -> known.hiddenFrom(workspace, person).stream())
                        .collect(Collectors.toSet()));
    }

    private static String @Nullable [] array(Set<String> words) {
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }

    /** A flag is named by a revision alone or among others; each has its own index. */
    private static String sql(TimelineFilter filter, Conditions conditions) {
        String select = "select " + COLUMNS + " from revision_here where " + conditions;
        if (filter.flag() == null) {
            return select + NEWEST_FIRST;
        }
        conditions.value("flag", filter.flag());
        return "select * from ((%s and flag_key = :flag%s) union (%s and flag_keys @> array[:flag]::text[]%s)) r%s"
                .formatted(select, NEWEST_FIRST, select, NEWEST_FIRST, NEWEST_FIRST);
    }

    private static Conditions conditions(TimelineFilter filter) {
        PersonId actor = filter.actor();
        return new Conditions()
                .and("change_id = :change", "change", filter.change())
                .and("action = :action", "action", filter.action())
                .and("at >= :from", "from", utc(filter.from()))
                .and("at < :to", "to", utc(filter.to()))
                .and("actor_issuer = :issuer", "issuer", actor == null ? null : actor.issuer())
                .and("actor_subject = :subject", "subject", actor == null ? null : actor.subject());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Restrictions that hold together, each left out when its value is null. */
    private static final class Conditions {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions and(String part, String name, @Nullable Object value) {
            if (value != null) {
                parts.add(part);
                value(name, value);
            }
            return this;
        }

        Conditions value(String name, Object value) {
            values.put(name, value);
            return this;
        }

        @Override
        public String toString() {
            return String.join(" and ", parts);
        }
    }

    private static RevisionEntry entry(ResultSet row, int number) throws SQLException {
        return new RevisionEntry(
                row.getLong("rev"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Person(
                        new PersonId(row.getString("actor_issuer"), row.getString("actor_subject")),
                        row.getString("actor_user"),
                        row.getString("actor_name")),
                RoleNames.split(row.getString("actor_roles")),
                act(row),
                Source.valueOf(row.getString("source")),
                row.getString("source_address"),
                row.getString("request_id"));
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getString("action"),
                new Subject(row.getString("subject_kind"), row.getString("subject_key")),
                row.getString("flag_key"),
                row.getString("change_id"),
                row.getString("reason"));
    }
}
