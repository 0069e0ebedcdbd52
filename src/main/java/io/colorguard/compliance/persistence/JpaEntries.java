package io.colorguard.compliance.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.compliance.domain.Entries;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds entries through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaEntries implements Entries {

    private static final String OF_CHANGE =
            " from checklist_entry where workspace_id = :workspace and number = :number";

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaEntries(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> of(WorkspaceId workspace, ChangeId change) {
        return select("*", workspace, change, " order by entry")
                .query((row, _) -> entry(row))
                .list();
    }

    @Override
    public void add(WorkspaceId workspace, ChangeId change, Entry entry) {
        int number =
                select("coalesce(max(entry), 0) + 1", workspace, change, "")
                        .query(Integer.class)
                        .single();
        entities.persist(
                new EntryEntity(
                        new EntryId(workspace.value(), change.number(), number),
                        EntryRow.of(entry),
                        entry.note()));
        entities.flush();
    }

    private StatementSpec select(String what, WorkspaceId workspace, ChangeId change, String rest) {
        return jdbc.sql("select " + what + OF_CHANGE + rest)
                .param("workspace", workspace.value())
                .param("number", change.number());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        EntryRow.Kind kind = EntryRow.Kind.valueOf(row.getString("kind"));
        return new EntryRow(
                        kind,
                        row.getString("about"),
                        row.getString("words"),
                        row.getString("evidence"))
                .read(
                        new Note(
                                new Person(
                                        new PersonId(
                                                row.getString("issuer"), row.getString("subject")),
                                        row.getString("user_name"),
                                        row.getString("display_name")),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                new ContentHash(row.getString("content_hash"))));
    }
}
