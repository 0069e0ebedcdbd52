package io.colorguard.terraform.persistence;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.BundleOrigin;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.Deployments;
import io.colorguard.terraform.domain.EnvironmentDeployments;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes reports through Hibernate, which audits them, and what follows from them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaDeployments implements Deployments {

    /** Of each environment what stands, the last apply and the last plan, each by its index. */
    private static final String LATEST =
            """
            select d.* from environment e cross join lateral (
                (select 'standing' as part, d.* from deployment d
                 where d.workspace_id = e.workspace_id and d.environment = e.key
                   and d.kind = 'APPLY' and d.result = 'SUCCEEDED'
                 order by d.finished desc, d.number desc limit 1)
                union all
                (select 'failed', d.* from deployment d
                 where d.workspace_id = e.workspace_id and d.environment = e.key
                   and d.kind = 'APPLY' and d.result = 'FAILED'
                 order by d.finished desc, d.number desc limit 1)
                union all
                (select 'plan', d.* from deployment d
                 where d.workspace_id = e.workspace_id and d.environment = e.key and d.kind = 'PLAN'
                 order by d.finished desc, d.number desc limit 1)) d
            where e.workspace_id = ?
            """;

    private static final String FIRST =
            """
            select e.key, d.finished from environment e cross join lateral (
                select min(finished) as finished from deployment d
                where d.workspace_id = e.workspace_id and d.environment = e.key
                  and d.kind = 'APPLY') d
            where e.workspace_id = ? and d.finished is not null
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaDeployments(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(WorkspaceId workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('deployment ' || ?))")
                .param(workspace.value().toString())
                .query((_, _) -> workspace)
                .single();
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from deployment where workspace_id = ?")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public BundleOrigin origin(WorkspaceId workspace, DeploymentReport report) {
        return new ExportedHashes(jdbc).origin(workspace, report);
    }

    @Override
    public void add(WorkspaceId workspace, Deployment deployment, BundleOrigin origin) {
        entities.persist(new DeploymentEntity(workspace.value(), deployment, origin));
        entities.flush();
        if (deployment.report().isApplied() && deployment.isOfExport()) {
            new DeployedDefinitions(jdbc).follow(workspace, deployment);
        }
    }

    @Override
    public Optional<Deployment> find(WorkspaceId workspace, int number) {
        return jdbc.sql("select * from deployment where workspace_id = ? and number = ?")
                .params(workspace.value(), number)
                .query((row, _) -> DeploymentRows.deployment(row))
                .optional();
    }

    @Override
    public List<Deployment> list(
            WorkspaceId workspace, @Nullable String environment, Window window) {
        return jdbc.sql(
                        """
                        select * from deployment
                        where workspace_id = :workspace
                          and (cast(:environment as text) is null or environment = :environment)
                        order by finished desc, number desc offset :offset limit :limit
                        """)
                .param("workspace", workspace.value())
                .param("environment", environment)
                .param("offset", window.offset())
                .param("limit", window.limit())
                .query((row, _) -> DeploymentRows.deployment(row))
                .list();
    }

    @Override
    public int count(WorkspaceId workspace, @Nullable String environment) {
        return jdbc.sql(
                        """
                        select count(*) from deployment
                        where workspace_id = :workspace
                          and (cast(:environment as text) is null or environment = :environment)
                        """)
                .param("workspace", workspace.value())
                .param("environment", environment)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<String, Instant> reportedSince(WorkspaceId workspace) {
        Map<String, Instant> since = new HashMap<>();
        jdbc.sql(FIRST)
                .param(workspace.value())
                .query(row -> {
                    since.put(
                            row.getString("key"),
                            row.getObject("finished", OffsetDateTime.class).toInstant());
                });
        return since;
    }

    @Override
    public Map<String, EnvironmentDeployments> latest(WorkspaceId workspace) {
        Map<String, Map<String, Deployment>> parts = new HashMap<>();
        jdbc.sql(LATEST)
                .param(workspace.value())
                .query(row -> {
                    Deployment deployment = DeploymentRows.deployment(row);
                    parts.computeIfAbsent(deployment.report().environment(), _ -> new HashMap<>())
                            .put(row.getString("part"), deployment);
                });
        Map<String, EnvironmentDeployments> latest = new HashMap<>();
        parts.forEach((environment, of) ->
                latest.put(
                        environment,
                        EnvironmentDeployments.of(
                                of.get("standing"), of.get("failed"), of.get("plan"))));
        return latest;
    }
}
