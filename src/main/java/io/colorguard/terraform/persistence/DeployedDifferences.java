package io.colorguard.terraform.persistence;

import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.DeployedFlags.Place;
import io.colorguard.terraform.domain.DeploymentDifference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what stands in an environment with what the catalog's table says is approved. */
record DeployedDifferences(JdbcClient jdbc, WorkspaceId workspace, Place place) {

    /**
     * A flag whose definition is not what an export carried was changed after that export began;
     * those ten minutes are more than any export takes. What is retiring may stand for long.
     */
    private static final String DIFFERENCES =
            """
            with candidate as (
                select f.key from flag f join export_record x
                  on x.workspace_id = f.workspace_id and x.number = :export
                where f.workspace_id = :workspace and f.last_change_at >= x.at - interval '10 minutes'
                union
                select d.flag from deployed_definition d
                where d.workspace_id = :workspace and d.environment = :environment
                  and d.state = 'RETIRING'
            ), compared as (
                select f.key as flag, d.state, d.change, d.content_sha256, d.at,
                    f.removed_at is null and :environment = any(f.environments)
                        and f.stage = any(:stages) as live,
                    f.approvals -> :environment ->> 'hash' as approved_hash,
                    f.approvals -> :environment ->> 'change' as approved_change
                from candidate c
                join flag f on f.workspace_id = :workspace and f.key = c.key
                left join lateral (
                    select d.* from deployed_definition d
                    where d.workspace_id = f.workspace_id and d.flag = f.key
                      and d.environment = :environment
                    order by d.at desc, d.deployment desc limit 1) d on true
            ), difference as (
                select *, case when live then 'PENDING' else 'LINGERING' end as kind from compared
                where case when live
                    then approved_hash is distinct from content_sha256 or state = 'RETIRING'
                    else state <> 'GONE' end
            )
            """;

    List<DeploymentDifference> list(DeploymentDifference.Kind kind, Window window) {
        return asking(
                        """
                        select * from difference where kind = :kind
                        order by flag offset :offset limit :limit
                        """)
                .param("kind", kind.name())
                .param("offset", window.offset())
                .param("limit", window.limit())
                .query((row, _) -> difference(row))
                .list();
    }

    Map<DeploymentDifference.Kind, Integer> count() {
        Map<DeploymentDifference.Kind, Integer> counts =
                new EnumMap<>(DeploymentDifference.Kind.class);
        asking("select kind, count(*) from difference group by kind")
                .query(row -> {
                    counts.put(DeploymentDifference.Kind.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private JdbcClient.StatementSpec asking(String question) {
        Integer[] stages =
                Arrays.stream(LifecycleStage.values())
                        .filter(stage -> TierAccess.grants(stage, place.environment().tier()))
                        .map(Enum::ordinal)
                        .toArray(Integer[]::new);
        return jdbc.sql(DIFFERENCES + question)
                .param("workspace", workspace.value())
                .param("environment", place.environment().key())
                .param("export", place.export())
                .param("stages", stages);
    }

    private DeploymentDifference difference(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("at", OffsetDateTime.class);
        return new DeploymentDifference(
                place.environment().key(),
                row.getString("flag"),
                DeploymentDifference.Kind.valueOf(row.getString("kind")),
                row.getBoolean("live")
                        ? JdbcDeployedFlags.approved(
                                row.getString("approved_hash"), row.getString("approved_change"))
                        : null,
                JdbcDeployedFlags.definition(row),
                since == null ? null : since.toInstant());
    }
}
