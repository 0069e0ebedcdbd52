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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Among so many of the newest a word is looked for without its index. */
    private static final int NEWEST = 20_000;

    /** So many revisions are put in order in passing. */
    private static final int RARE = 20_000;

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
                sql(workspace, filter).after(cursor).limit(new Window(0, limit).limit() + 1);
        List<RevisionEntry> found =
                sql.searches() ? searched(sql, limit) : rows(sql, sql.toString());
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

    Optional<RevisionEntry> find(WorkspaceId workspace, long revision) {
        TimelineSql sql = sql(workspace, TimelineFilter.ALL).only(revision).limit(1);
        return rows(sql, sql.toString()).stream().findFirst();
    }

    /** Frequent words stand among the newest; of rare ones all that are found can be sorted. */
    private List<RevisionEntry> searched(TimelineSql sql, int limit) {
        List<RevisionEntry> newest = rows(sql, sql.amongNewest(NEWEST));
        return newest.size() > limit
                ? newest
                : rare(sql).orElseGet(() -> rows(sql, sql.toString()));
    }

    /** Empty where the words are too frequent for that. */
    private Optional<List<RevisionEntry>> rare(TimelineSql sql) {
        return jdbc.sql(sql.byWord(RARE)).params(sql.values()).query(TimelineQuery::found);
    }

    private static Optional<List<RevisionEntry>> found(ResultSet rows) throws SQLException {
        List<RevisionEntry> found = new ArrayList<>();
        while (rows.next()) {
            if (rows.getInt("found") > RARE) {
                return Optional.empty();
            }
            if (rows.getInt("found") > 0) {
                found.add(entry(rows, found.size()));
            }
        }
        return Optional.of(found);
    }

    private List<RevisionEntry> rows(TimelineSql sql, String statement) {
        return jdbc.sql(statement).params(sql.values()).query(TimelineQuery::entry).list();
    }

    /** What the reader may see of what the filter wants. */
    TimelineSql sql(WorkspaceId workspace, TimelineFilter filter) {
        return new TimelineSql(workspace, filter).hiding(hidden(workspace));
    }

    /** Whoever reads without having signed in wrote nothing, and so sees no draft. */
    private Set<String> hidden(WorkspaceId workspace) {
        PersonId person = reader.find().map(Person::id).orElse(PersonId.SYSTEM);
        return changes.stream()
                .flatMap(known -> known.hiddenFrom(workspace, person).stream())
                .collect(Collectors.toSet());
    }

    static RevisionEntry entry(ResultSet row, int number) throws SQLException {
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
