package io.colorguard.terraform.persistence;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.Deployment;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what each apply changed, by comparing what it carried with what the one before it did
 * (DEP-4). Bundles of which nothing is known are left out: what came before them is compared.
 */
record DeployedDefinitions(JdbcClient jdbc) {

    private static final String FORGET =
            "delete from deployed_definition where workspace_id = :workspace and deployment = :number";

    private static final String WRITE =
            """
            insert into deployed_definition
                (workspace_id, flag, environment, deployment, at, state, change, content_sha256)
            with here as (
                select * from deployment where workspace_id = :workspace and number = :number
            ), was as (
                select lines.* from here cross join lateral (
                    select d.index_hash from deployment d
                    where d.workspace_id = here.workspace_id and d.environment = here.environment
                      and d.kind = 'APPLY' and d.result = 'SUCCEEDED' and d.export is not null
                      and (d.finished, d.number) < (here.finished, here.number)
                    order by d.finished desc, d.number desc limit 1) d
                join export_index i on i.workspace_id = here.workspace_id
                  and i.stack = 'env-' || here.environment and i.hash = d.index_hash
                cross join lateral export_lines(i.lines) as lines
            ), is_now as (
                select lines.* from here join export_index i on i.workspace_id = here.workspace_id
                  and i.stack = 'env-' || here.environment and i.hash = here.index_hash
                cross join lateral export_lines(i.lines) as lines
            )
            select here.workspace_id, coalesce(is_now.flag, was.flag), here.environment, here.number,
                here.finished, coalesce(is_now.state, 'GONE'), is_now.change, is_now.hash
            from was full join is_now on is_now.flag = was.flag cross join here
            where (was.hash, was.state) is distinct from (is_now.hash, is_now.state)
            """;

    private static final String NEXT =
            """
            select number from deployment
            where workspace_id = :workspace and environment = :environment
              and kind = 'APPLY' and result = 'SUCCEEDED' and export is not null
              and (finished, number) > (:finished, :number)
            order by finished, number limit 1
            """;

    /** Writes what the apply changed, and anew what the one after it did. */
    void follow(WorkspaceId workspace, Deployment deployment) {
        write(workspace, deployment.number());
        next(workspace, deployment)
                .ifPresent(after -> {
                    jdbc.sql(FORGET)
                            .param("workspace", workspace.value())
                            .param("number", after)
                            .update();
                    write(workspace, after);
                });
    }

    private void write(WorkspaceId workspace, int number) {
        jdbc.sql(WRITE).param("workspace", workspace.value()).param("number", number).update();
    }

    private Optional<Integer> next(WorkspaceId workspace, Deployment deployment) {
        return jdbc.sql(NEXT)
                .param("workspace", workspace.value())
                .param("environment", deployment.report().environment())
                .param("finished", Timestamp.from(deployment.report().finished()))
                .param("number", deployment.number())
                .query(Integer.class)
                .optional();
    }
}
