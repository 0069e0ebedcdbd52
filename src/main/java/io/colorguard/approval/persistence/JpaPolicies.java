package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes policies through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaPolicies implements Policies {

    private static final String SELECT =
            """
            select version, approvals, safety, checkpoints, promotions,
                author_issuer, author_subject, effective_from
            from policy_version where workspace_id = :workspace
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangeDocuments documents;

    JpaPolicies(EntityManager entities, JdbcClient jdbc, ChangeDocuments documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public Optional<Policy> current(WorkspaceId workspace) {
        return select("order by version desc limit 1", workspace).query(this::policy).optional();
    }

    @Override
    public Optional<Policy> find(WorkspaceId workspace, int version) {
        return select("and version = :version", workspace)
                .param("version", version)
                .query(this::policy)
                .optional();
    }

    @Override
    public List<Policy> page(WorkspaceId workspace, Window window) {
        return select("order by version desc limit :limit offset :offset", workspace)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query(this::policy)
                .list();
    }

    @Override
    public void add(WorkspaceId workspace, Policy policy) {
        entities.persist(new PolicyVersionEntity(workspace.value(), policy, documents));
        entities.flush();
    }

    private JdbcClient.StatementSpec select(String rest, WorkspaceId workspace) {
        return jdbc.sql(SELECT + rest).param("workspace", workspace.value());
    }

    private Policy policy(ResultSet row, int index) throws SQLException {
        return new Policy(
                row.getInt("version"),
                documents.terms(row),
                new PersonId(row.getString("author_issuer"), row.getString("author_subject")),
                row.getObject("effective_from", OffsetDateTime.class).toInstant());
    }
}
