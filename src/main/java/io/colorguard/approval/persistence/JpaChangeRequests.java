package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes changes and gates through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
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
    private final ChangeRows rows;
    private final VerdictRows verdicts;
    private final Clock clock;

    JpaChangeRequests(
            EntityManager entities,
            JdbcClient jdbc,
            ChangeDocuments documents,
            ChangeRows rows,
            VerdictRows verdicts,
            Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.documents = documents;
        this.rows = rows;
        this.verdicts = verdicts;
        this.clock = clock;
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
    @Transactional(readOnly = true)
    public List<Place> untouchedSince(Instant then, Place after, int most) {
        return rows.untouchedSince(then, after, most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> passedUnapplied(Place after, int most) {
        return rows.passedUnapplied(after, most);
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
            entity.take(change, documents, clock.instant());
            entities.persist(entity);
        } else if (entity.version() == change.version()) {
            entity.take(change, documents, clock.instant());
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
                .query((row, _) -> rows.change(row, workspace, id))
                .optional();
    }

    private static ChangeRequestId id(WorkspaceId workspace, ChangeId id) {
        return new ChangeRequestId(workspace.value(), id.number());
    }
}
