package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.approval.domain.BreakGlasses;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes emergencies through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaBreakGlasses implements BreakGlasses {

    private static final String SELECT =
            "select * from break_glass where workspace_id = :workspace ";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangeDocuments documents;

    JpaBreakGlasses(EntityManager entities, JdbcClient jdbc, ChangeDocuments documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public Optional<BreakGlass> find(WorkspaceId workspace, ChangeId change) {
        return one("and number = :number", workspace, change);
    }

    @Override
    public Optional<BreakGlass> lock(WorkspaceId workspace, ChangeId change) {
        return one("and number = :number for update", workspace, change);
    }

    private Optional<BreakGlass> one(String rest, WorkspaceId workspace, ChangeId change) {
        return select(rest, workspace)
                .param("number", change.number())
                .query((row, _) -> glass(row, workspace))
                .optional();
    }

    @Override
    public List<BreakGlass> owed(WorkspaceId workspace) {
        return select("and reviewed_at is null order by due_at, number limit 500", workspace)
                .query((row, _) -> glass(row, workspace))
                .list();
    }

    @Override
    public List<BreakGlass> page(WorkspaceId workspace, Window window) {
        return select("order by number desc limit :limit offset :offset", workspace)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query((row, _) -> glass(row, workspace))
                .list();
    }

    @Override
    public int count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from break_glass where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void save(BreakGlass glass) {
        ChangeRequestId id =
                new ChangeRequestId(glass.workspace().value(), glass.change().number());
        BreakGlassEntity known = entities.find(BreakGlassEntity.class, id);
        BreakGlassEntity entity = known == null ? new BreakGlassEntity(id) : known;
        entity.take(glass, documents);
        if (known == null) {
            entities.persist(entity);
        }
        entities.flush();
    }

    private JdbcClient.StatementSpec select(String rest, WorkspaceId workspace) {
        return jdbc.sql(SELECT + rest).param("workspace", workspace.value());
    }

    private BreakGlass glass(ResultSet row, WorkspaceId workspace) throws SQLException {
        return new BreakGlass(
                workspace,
                new ChangeId(row.getInt("number")),
                new FlagKey(row.getString("flag_key")),
                row.getString("environment"),
                Emergency.Name.valueOf(row.getString("action")),
                Requirement.Level.valueOf(row.getString("asked")),
                new Cause(row.getString("reason"), row.getString("incident")),
                documents.person(row.getString("broken_by")),
                row.getObject("broken_at", OffsetDateTime.class).toInstant(),
                followUp(row));
    }

    private @Nullable FollowUp followUp(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("reviewed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new FollowUp(
                        documents.person(row.getString("reviewed_by")),
                        row.getBoolean("justified"),
                        row.getString("words"),
                        at.toInstant());
    }
}
