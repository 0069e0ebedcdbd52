package io.colorguard.terraform.persistence;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.bundle.CarryingExport;
import io.colorguard.terraform.bundle.ExportLog;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.terraform.bundle.StackIndex;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes exports through Hibernate, which audits them, and what they carried by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaExportLog implements ExportLog {

    private static final String INDEX =
            """
            select i.basis, i.shards, i.lines
            from export_stack s join export_index i
              on i.workspace_id = s.workspace_id and i.stack = s.stack and i.hash = s.index_hash
            where s.workspace_id = :workspace and s.stack = :stack and i.basis <> :basis
            order by s.number desc limit 1
            """;

    /** Each content of a stack is looked through once, however often it was exported. */
    private static final String CARRYING =
            """
            with carrying as materialized (
                select hash, substr(E'\\n' || lines,
                    strpos(E'\\n' || lines, E'\\n' || :start) + length(:start) + 1, 64) as content
                from export_index
                where workspace_id = :workspace and stack = :stack
                  and strpos(E'\\n' || lines, E'\\n' || :start) > 0)
            select r.number, r.environment, r.content_sha256, r.by_issuer, r.by_subject, r.by_user,
                   r.by_name, r.at, s.stack, c.content
            from carrying c
              join export_stack s
                on s.workspace_id = :workspace and s.stack = :stack and s.index_hash = c.hash
              join export_record r on r.workspace_id = s.workspace_id and r.number = s.number
            order by r.number limit :most
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaExportLog(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(WorkspaceId workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('export ' || ?))")
                .param(workspace.value().toString())
                .query((_, _) -> workspace)
                .single();
        return count(workspace) + 1;
    }

    @Override
    public void add(
            WorkspaceId workspace, ExportRecord export, SortedMap<StackId, StackIndex> stacks) {
        entities.persist(new ExportRecordEntity(workspace.value(), export));
        entities.flush();
        stacks.forEach((stack, index) -> add(workspace, export.number(), stack, index));
    }

    private void add(WorkspaceId workspace, int number, StackId stack, StackIndex index) {
        String lines = index.lines();
        String all = index.basis() + " " + index.shards() + "\n" + lines;
        String hash = ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).value();
        jdbc.sql(
                        """
                        insert into export_index (workspace_id, stack, hash, basis, shards, lines)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        workspace.value(),
                        stack.value(),
                        hash,
                        index.basis().value(),
                        index.shards(),
                        lines)
                .update();
        jdbc.sql(
                        """
                        insert into export_stack (workspace_id, stack, number, index_hash)
                        values (?, ?, ?, ?)
                        """)
                .params(workspace.value(), stack.value(), number, hash)
                .update();
    }

    @Override
    public List<ExportRecord> list(WorkspaceId workspace, Window window) {
        return jdbc.sql(
                        """
                        select number, environment, content_sha256,
                               by_issuer, by_subject, by_user, by_name, at
                        from export_record where workspace_id = ?
                        order by number desc offset ? limit ?
                        """)
                .params(workspace.value(), window.offset(), window.limit())
                .query(JpaExportLog::export)
                .list();
    }

    private static ExportRecord export(ResultSet row, int index) throws SQLException {
        PersonId by = new PersonId(row.getString("by_issuer"), row.getString("by_subject"));
        return new ExportRecord(
                row.getInt("number"),
                row.getString("environment"),
                new ContentHash(row.getString("content_sha256")),
                new Person(by, row.getString("by_user"), row.getString("by_name")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @Override
    public int count(WorkspaceId workspace) {
        return jdbc.sql("select coalesce(max(number), 0) from export_record where workspace_id = ?")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<StackIndex> latest(WorkspaceId workspace, StackId stack) {
        Optional<StackIndex> last = otherThan("", workspace, stack);
        return Stream.concat(
                        last.stream(),
                        last
                                .flatMap(
                                        index -> otherThan(index.basis().value(), workspace, stack))
                                .stream())
                .toList();
    }

    private Optional<StackIndex> otherThan(String basis, WorkspaceId workspace, StackId stack) {
        return jdbc.sql(INDEX)
                .param("workspace", workspace.value())
                .param("stack", stack.value())
                .param("basis", basis)
                .query((row, _) ->
                        StackIndex.of(
                                new ContentHash(row.getString("basis")),
                                row.getInt("shards"),
                                row.getString("lines")))
                .optional();
    }

    @Override
    public List<CarryingExport> carrying(WorkspaceId workspace, Delivered what, int most) {
        return jdbc.sql(CARRYING)
                .param("workspace", workspace.value())
                .param("stack", "env-" + what.environment())
                .param("start", what.flag() + " " + what.change() + " ")
                .param("most", most)
                .query((row, index) ->
                        new CarryingExport(
                                export(row, index),
                                row.getString("stack"),
                                new ContentHash(row.getString("content"))))
                .list();
    }
}
