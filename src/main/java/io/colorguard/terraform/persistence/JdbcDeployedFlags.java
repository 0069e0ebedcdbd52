package io.colorguard.terraform.persistence;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.ApprovedContent;
import io.colorguard.terraform.domain.DeployedContent;
import io.colorguard.terraform.domain.DeployedContent.Definition;
import io.colorguard.terraform.domain.DeployedFlags;
import io.colorguard.terraform.domain.DeployedMoment;
import io.colorguard.terraform.domain.DeploymentDifference;
import io.colorguard.workspace.domain.Environment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what applies changed, and compares it with what the catalog's table says is approved. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcDeployedFlags implements DeployedFlags {

    private static final String MOMENTS =
            """
            select f.environment, f.at, f.deployment, d.export, f.state, f.change, f.content_sha256, 1 as part
            from deployed_definition f join deployment d
              on d.workspace_id = f.workspace_id and d.number = f.deployment
            where f.workspace_id = :workspace and f.flag = :flag
            union all
            select environment, finished, number, export, null, null, content_sha256, 2
            from (
                select *, lag(export is null, 1, false)
                    over (partition by environment order by finished, number) as after_unknown
                from deployment
                where workspace_id = :workspace and kind = 'APPLY' and result = 'SUCCEEDED') d
            where export is null or after_unknown
            """;

    private static final String APPROVED =
            """
            select e.key, f.stage, f.approvals -> e.key ->> 'hash' as hash,
                f.approvals -> e.key ->> 'change' as change
            from flag f cross join unnest(f.environments) as e (key)
            where f.workspace_id = :workspace and f.key = :flag and f.removed_at is null
            """;

    private final JdbcClient jdbc;

    JdbcDeployedFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DeployedMoment> moments(WorkspaceId workspace, FlagKey flag) {
        return jdbc.sql(MOMENTS)
                .param("workspace", workspace.value())
                .param("flag", flag.value())
                .query((row, _) ->
                        new DeployedMoment(
                                row.getString("environment"),
                                content(row),
                                DeploymentRows.instant(row, "at"),
                                row.getInt("deployment"),
                                DeploymentRows.number(row, "export")))
                .list();
    }

    private static @Nullable DeployedContent content(ResultSet row) throws SQLException {
        if (row.getInt("part") == 1) {
            Definition definition = definition(row);
            return definition == null ? new DeployedContent.Absent() : definition;
        }
        return DeploymentRows.number(row, "export") == null
                ? new DeployedContent.Unknown(new ContentHash(row.getString("content_sha256")))
                : null;
    }

    static @Nullable Definition definition(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state == null || state.equals("GONE")
                ? null
                : new Definition(
                        new ContentHash(row.getString("content_sha256")),
                        row.getString("change"),
                        DeployedContent.State.valueOf(state));
    }

    @Override
    public Map<String, ApprovedContent> approved(
            WorkspaceId workspace, FlagKey flag, List<Environment> environments) {
        Map<String, ApprovedContent> approved = new HashMap<>();
        jdbc.sql(APPROVED)
                .param("workspace", workspace.value())
                .param("flag", flag.value())
                .query(row -> {
                    String key = row.getString("key");
                    LifecycleStage stage = LifecycleStage.values()[row.getInt("stage")];
                    ApprovedContent content =
                            approved(row.getString("hash"), row.getString("change"));
                    environments.stream()
                            .filter(it -> content != null && it.key().equals(key))
                            .filter(it -> TierAccess.grants(stage, it.tier()))
                            .forEach(it -> approved.put(key, content));
                });
        return approved;
    }

    static @Nullable ApprovedContent approved(@Nullable String hash, @Nullable String change) {
        return hash == null || change == null
                ? null
                : new ApprovedContent(new ContentHash(hash), change);
    }

    @Override
    public List<DeploymentDifference> differences(
            WorkspaceId workspace, Place place, DeploymentDifference.Kind kind, Window window) {
        return new DeployedDifferences(jdbc, workspace, place).list(kind, window);
    }

    @Override
    public Map<DeploymentDifference.Kind, Integer> count(WorkspaceId workspace, Place place) {
        return new DeployedDifferences(jdbc, workspace, place).count();
    }
}
