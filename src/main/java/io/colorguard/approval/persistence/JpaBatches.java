package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchSummary;
import io.colorguard.approval.domain.BatchSummary.Tally;
import io.colorguard.approval.domain.Batches;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds batches through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaBatches implements Batches {

    private static final String NEXT =
            """
            insert into batch_counter (workspace_id, latest) values (:workspace, 1)
            on conflict (workspace_id) do update set latest = batch_counter.latest + 1
            returning latest
            """;
    private static final String SELECT =
            "select * from batch where workspace_id = :workspace and number = :number";
    private static final String LINES =
            "select * from batch_line where workspace_id = :workspace and number = :number"
                    + " order by at, change, flag_key";
    private static final String TRIED =
            """
            select exists (select from batch_line
                where workspace_id = :workspace and number = :number and flag_key = :flag)
            """;
    private static final String PAGE =
            """
            select b.number, b.title, b.edit, b.author, b.created_at, cardinality(b.flags) flags,
                count(*) filter (where c.state in ('DRAFT', 'IN_REVIEW', 'CHANGES_ASKED')) open,
                count(*) filter (where c.state = 'APPLIED') applied,
                count(*) filter (where c.state in ('REJECTED', 'WITHDRAWN', 'EXPIRED')) ended,
                count(l.refusals) refused
            from (
                select * from batch where workspace_id = :workspace
                order by number desc limit :limit offset :offset) b
            left join batch_line l on l.workspace_id = b.workspace_id and l.number = b.number
            left join change_request c on c.workspace_id = l.workspace_id and c.number = l.change
            group by b.number, b.title, b.edit, b.author, b.created_at, b.flags
            order by b.number desc
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangeDocuments people;
    private final BatchDocuments documents;

    JpaBatches(
            EntityManager entities,
            JdbcClient jdbc,
            ChangeDocuments people,
            BatchDocuments documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.people = people;
        this.documents = documents;
    }

    @Override
    public BatchId next(WorkspaceId workspace) {
        return new BatchId(
                jdbc.sql(NEXT).param("workspace", workspace.value()).query(Integer.class).single());
    }

    @Override
    public Optional<Batch> find(WorkspaceId workspace, BatchId id) {
        return select(SELECT, workspace, id)
                .query((row, _) -> batch(row, workspace, id))
                .optional();
    }

    private Batch batch(ResultSet row, WorkspaceId workspace, BatchId id) throws SQLException {
        return new Batch(
                workspace,
                id,
                new Wanted(
                        ChangeRows.wording(row),
                        documents.edit(row.getString("edit")),
                        Arrays.stream((String[]) row.getArray("flags").getArray())
                                .map(FlagKey::new)
                                .toList()),
                people.person(row.getString("author")),
                instant(row, "created_at"),
                select(LINES, workspace, id).query((line, _) -> line(line)).list());
    }

    private Batch.Line line(ResultSet row) throws SQLException {
        String refused = row.getString("refusals");
        List<Refusal> refusals = refused == null ? List.of() : documents.refusals(refused);
        return new Batch.Line(
                new FlagKey(row.getString("flag_key")),
                refused == null ? new ChangeId(row.getInt("change")) : null,
                refusals,
                instant(row, "at"));
    }

    /** Rows that are never edited cannot be locked; the batch's name can. */
    @Override
    public void lock(WorkspaceId workspace, BatchId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", workspace.value() + "#" + id)
                .query(String.class)
                .single();
    }

    @Override
    public void add(Batch batch) {
        entities.persist(new BatchEntity(batch, people, documents));
        entities.flush();
    }

    @Override
    public void add(WorkspaceId workspace, BatchId id, Batch.Line line) {
        BatchLineId key = new BatchLineId(workspace.value(), id.number(), line.flag().value());
        entities.persist(new BatchLineEntity(key, line, documents));
        entities.flush();
    }

    @Override
    public boolean isTried(WorkspaceId workspace, BatchId id, FlagKey flag) {
        return select(TRIED, workspace, id)
                .param("flag", flag.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<BatchSummary> page(WorkspaceId workspace, Window window) {
        return jdbc.sql(PAGE)
                .param("workspace", workspace.value())
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query((row, _) -> summary(row))
                .list();
    }

    private BatchSummary summary(ResultSet row) throws SQLException {
        return new BatchSummary(
                new BatchId(row.getInt("number")),
                row.getString("title"),
                documents.edit(row.getString("edit")),
                people.person(row.getString("author")),
                instant(row, "created_at"),
                new Tally(
                        row.getInt("flags"),
                        row.getInt("open"),
                        row.getInt("applied"),
                        row.getInt("ended"),
                        row.getInt("refused")));
    }

    @Override
    public int count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from batch where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<BatchId> of(WorkspaceId workspace, ChangeId change) {
        return jdbc.sql(
                        "select number from batch_line where workspace_id = :workspace and change = :change")
                .param("workspace", workspace.value())
                .param("change", change.number())
                .query((row, _) -> new BatchId(row.getInt("number")))
                .optional();
    }

    private JdbcClient.StatementSpec select(String sql, WorkspaceId workspace, BatchId id) {
        return jdbc.sql(sql).param("workspace", workspace.value()).param("number", id.number());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
