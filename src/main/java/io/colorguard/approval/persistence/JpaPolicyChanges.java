package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.Ending;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.approval.domain.PolicyChanges;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes policy changes through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaPolicyChanges implements PolicyChanges {

    private static final String SELECT =
            "select * from policy_change where workspace_id = :workspace ";
    private static final String LOCK =
            """
            insert into policy_change_counter (workspace_id, latest) values (:workspace, 0)
            on conflict (workspace_id) do update set latest = policy_change_counter.latest
            """;
    private static final String NEXT =
            """
            insert into policy_change_counter (workspace_id, latest) values (:workspace, 1)
            on conflict (workspace_id) do update set latest = policy_change_counter.latest + 1
            returning latest
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangeDocuments documents;

    JpaPolicyChanges(EntityManager entities, JdbcClient jdbc, ChangeDocuments documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public void lock(WorkspaceId workspace) {
        jdbc.sql(LOCK).param("workspace", workspace.value()).update();
    }

    @Override
    public PolicyChangeId next(WorkspaceId workspace) {
        return new PolicyChangeId(
                jdbc.sql(NEXT).param("workspace", workspace.value()).query(Integer.class).single());
    }

    @Override
    public Optional<PolicyChange> find(WorkspaceId workspace, PolicyChangeId id) {
        return select("and number = :number", workspace)
                .param("number", id.number())
                .query((row, _) -> change(row, workspace))
                .optional();
    }

    @Override
    public List<PolicyChange> page(WorkspaceId workspace, Window window) {
        return select("order by number desc limit :limit offset :offset", workspace)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query((row, _) -> change(row, workspace))
                .list();
    }

    @Override
    public List<PolicyChange> open(WorkspaceId workspace) {
        return select("and state = 'PROPOSED' order by number desc limit 100", workspace)
                .query((row, _) -> change(row, workspace))
                .list();
    }

    @Override
    public void save(PolicyChange change) {
        ChangeRequestId id = new ChangeRequestId(change.workspace().value(), change.id().number());
        PolicyChangeEntity known = entities.find(PolicyChangeEntity.class, id);
        if (known == null) {
            PolicyChangeEntity entity = new PolicyChangeEntity(id);
            entity.take(change, documents);
            entities.persist(entity);
        } else if (known.version() == change.version() - 1) {
            known.take(change, documents);
        } else {
            throw new OptimisticLockingFailureException(change.id() + " has moved on");
        }
        entities.flush();
    }

    private JdbcClient.StatementSpec select(String rest, WorkspaceId workspace) {
        return jdbc.sql(SELECT + rest).param("workspace", workspace.value());
    }

    private PolicyChange change(ResultSet row, WorkspaceId workspace) throws SQLException {
        return new PolicyChange(
                workspace,
                new PolicyChangeId(row.getInt("number")),
                row.getInt("version"),
                row.getInt("base_version"),
                documents.terms(row),
                row.getString("reason"),
                documents.contributors(row.getString("contributors")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ending(row));
    }

    private @Nullable Ending ending(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Ending(
                        PolicyChange.State.valueOf(row.getString("state")),
                        documents.person(row.getString("ended_by")),
                        row.getString("end_reason"),
                        at.toInstant());
    }
}
