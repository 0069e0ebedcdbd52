package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Course;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Killed;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes changes and gates through Hibernate, which audits them, and reads them by SQL. */
@Repository
class JpaChangeRequests implements ChangeRequests {

    private static final String SELECT =
            "select * from change_request where workspace_id = :workspace and number = :number ";
    private static final String NEXT =
            """
            insert into change_counter (workspace_id, latest) values (:workspace, 1)
            on conflict (workspace_id) do update set latest = change_counter.latest + 1
            returning latest
            """;
    private static final String GATES =
            "select g from GateEntity g where g.id.workspaceId = :workspace and g.id.number = :number";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangeDocuments documents;
    private final GateRows gates;
    private final VerdictRows verdicts;

    JpaChangeRequests(
            EntityManager entities,
            JdbcClient jdbc,
            ChangeDocuments documents,
            GateRows gates,
            VerdictRows verdicts) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.documents = documents;
        this.gates = gates;
        this.verdicts = verdicts;
    }

    @Override
    public ChangeId next(WorkspaceId workspace) {
        return new ChangeId(
                jdbc.sql(NEXT).param("workspace", workspace.value()).query(Integer.class).single());
    }

    @Override
    public Optional<ChangeRequest> find(WorkspaceId workspace, ChangeId id) {
        return read(SELECT, workspace, id);
    }

    @Override
    public Optional<ChangeRequest> lock(WorkspaceId workspace, ChangeId id) {
        return read(SELECT + "for update", workspace, id);
    }

    @Override
    public void lock(WorkspaceId workspace, FlagKey key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", workspace.value() + "/" + key.value())
                .query(String.class)
                .single();
    }

    @Override
    public ChangeRequest save(ChangeRequest change) {
        ChangeRequestId id = id(change.workspace(), change.id());
        ChangeRequestEntity entity = entities.find(ChangeRequestEntity.class, id);
        int known = entity == null ? 0 : addedBefore(change);
        if (entity == null) {
            entity = new ChangeRequestEntity(id);
            entity.take(change, documents);
            entities.persist(entity);
        } else if (entity.version() == change.version()) {
            entity.take(change, documents);
        } else {
            throw new OptimisticLockingFailureException(
                    "%s is not at version %d".formatted(change.id(), change.version()));
        }
        saveGates(change);
        entities.flush();
        change.verdicts().stream()
                .skip(known)
                .forEach(
                        verdict -> verdicts.add(change.workspace(), change.id().number(), verdict));
        return change.kept(change.id(), entity.version());
    }

    private int addedBefore(ChangeRequest change) {
        return verdicts.of(change.workspace(), change.id().number()).stream()
                .mapToInt(Verdict::number)
                .max()
                .orElse(0);
    }

    private void saveGates(ChangeRequest change) {
        Map<String, GateEntity> known =
                entities.createQuery(GATES, GateEntity.class)
                        .setParameter("workspace", change.workspace().value())
                        .setParameter("number", change.id().number())
                        .getResultStream()
                        .collect(Collectors.toMap(GateEntity::environment, Function.identity()));
        for (Gate gate : change.gates()) {
            GateEntity entity = known.remove(gate.environment());
            if (entity == null) {
                entity =
                        new GateEntity(
                                new GateId(
                                        change.workspace().value(),
                                        change.id().number(),
                                        gate.environment()));
                entity.take(gate);
                entities.persist(entity);
            } else {
                entity.take(gate);
            }
        }
        known.values().forEach(entities::remove);
    }

    private Optional<ChangeRequest> read(String sql, WorkspaceId workspace, ChangeId id) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("number", id.number())
                .query((row, _) -> change(row, workspace, id))
                .optional();
    }

    private ChangeRequest change(ResultSet row, WorkspaceId workspace, ChangeId id)
            throws SQLException {
        String base = row.getString("base");
        return new ChangeRequest(
                workspace,
                id,
                row.getInt("version"),
                new Wording(row.getString("title"), row.getString("reason")),
                new Proposal(
                        ChangeKind.valueOf(row.getString("kind")),
                        base == null ? null : documents.content(base),
                        row.getInt("base_version"),
                        documents.content(row.getString("proposal")),
                        new Killed(set(row, "killed_before"), set(row, "killed_after"))),
                course(row),
                gates.of(workspace, id.number()),
                verdicts.of(workspace, id.number()),
                documents.contributors(row.getString("contributors")));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                ChangeState.Name.valueOf(row.getString("state"))
                        .since(row.getObject("state_since", OffsetDateTime.class).toInstant()),
                row.getInt("cycle"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("submitted_at", OffsetDateTime.class)));
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static ChangeRequestId id(WorkspaceId workspace, ChangeId id) {
        return new ChangeRequestId(workspace.value(), id.number());
    }
}
