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
import java.time.OffsetDateTime;
import java.util.List;
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

    private final JdbcClient jdbc;
    private final CurrentUser reader;
    private final ObjectProvider<PrivateChanges> changes;

    TimelineQuery(JdbcClient jdbc, CurrentUser reader, ObjectProvider<PrivateChanges> changes) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.changes = changes;
    }

    Timeline run(WorkspaceId workspace, TimelineFilter filter, @Nullable Long cursor, int limit) {
        TimelineSql sql =
                new TimelineSql(workspace, filter)
                        .hiding(hidden(workspace))
                        .after(cursor)
                        .limit(new Window(0, limit).limit() + 1);
        List<RevisionEntry> found =
                jdbc.sql(sql.toString()).params(sql.values()).query(TimelineQuery::entry).list();
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
    private Set<String> hidden(WorkspaceId workspace) {
        PersonId person = reader.find().map(Person::id).orElse(PersonId.SYSTEM);
        return changes.stream()
                .flatMap(known -> known.hiddenFrom(workspace, person).stream())
                .collect(Collectors.toSet());
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
