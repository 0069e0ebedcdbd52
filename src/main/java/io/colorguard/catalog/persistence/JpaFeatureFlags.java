package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes flags through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaFeatureFlags implements FeatureFlags {

    private static final int ROWS_A_TRIP = 500;
    private static final String SELECT =
            "select " + FlagRows.COLUMNS + " from flag f where f.workspace_id = :workspace ";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final FlagRows rows;
    private final FlagDocuments documents;

    JpaFeatureFlags(
            EntityManager entities, JdbcClient jdbc, FlagRows rows, FlagDocuments documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public Optional<ApprovedFlag> find(WorkspaceId workspace, FlagKey key) {
        return select("and f.key = :key", workspace)
                .param("key", key.value())
                .query(rows)
                .optional();
    }

    @Override
    public Optional<ApprovedFlag> lock(WorkspaceId workspace, FlagKey key) {
        return select("and f.key = :key for update", workspace)
                .param("key", key.value())
                .query(rows)
                .optional();
    }

    @Override
    public Set<FlagKey> taken(WorkspaceId workspace, Collection<FlagKey> keys) {
        return jdbc.sql("select key from flag where workspace_id = :workspace and key = any(:keys)")
                .param("workspace", workspace.value())
                .param("keys", texts(keys))
                .query((row, _) -> new FlagKey(row.getString(1)))
                .set();
    }

    @Override
    public List<ApprovedFlag> list(WorkspaceId workspace, Collection<FlagKey> keys) {
        return select("and f.key = any(:keys) order by f.key", workspace)
                .param("keys", texts(keys))
                .query(rows)
                .list();
    }

    @Override
    public void add(WorkspaceId workspace, Collection<ApprovedFlag> flags) {
        List<FlagEntity> added = flags.stream().map(flag -> persist(workspace, flag)).toList();
        entities.flush();
        added.forEach(entities::detach);
    }

    private FlagEntity persist(WorkspaceId workspace, ApprovedFlag flag) {
        FlagEntity entity = new FlagEntity(id(workspace, flag));
        entity.take(flag, documents);
        entities.persist(entity);
        return entity;
    }

    @Override
    public ApprovedFlag replace(WorkspaceId workspace, ApprovedFlag flag) {
        FlagEntity entity = entities.find(FlagEntity.class, id(workspace, flag));
        if (entity == null || entity.version() != flag.version()) {
            throw new OptimisticLockingFailureException(
                    "flag %s is not at version %d".formatted(flag.key(), flag.version()));
        }
        entity.take(flag, documents);
        entities.flush();
        return flag.atVersion(entity.version());
    }

    @Override
    public Stream<ApprovedFlag> stream(WorkspaceId workspace) {
        return select("order by f.key", workspace).withFetchSize(ROWS_A_TRIP).query(rows).stream();
    }

    private JdbcClient.StatementSpec select(String rest, WorkspaceId workspace) {
        return jdbc.sql(SELECT + rest).param("workspace", workspace.value());
    }

    private static FlagId id(WorkspaceId workspace, ApprovedFlag flag) {
        return new FlagId(workspace.value(), flag.key().value());
    }

    private static String[] texts(Collection<FlagKey> keys) {
        return keys.stream().map(FlagKey::value).toArray(String[]::new);
    }
}
