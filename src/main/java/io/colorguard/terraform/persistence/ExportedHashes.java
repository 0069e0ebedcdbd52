package io.colorguard.terraform.persistence;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.BundleOrigin;
import io.colorguard.terraform.domain.DeploymentReport;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the export that a hash comes from: of the whole bundle, or of one stack in it (DEP-2). */
record ExportedHashes(JdbcClient jdbc) {

    /** Of several exports with the same hash the last one before the run ended. */
    private static final String BUNDLE =
            """
            select r.number, s.index_hash
            from export_record r left join export_stack s
              on s.workspace_id = r.workspace_id and s.number = r.number and s.stack = :stack
            where r.workspace_id = :workspace and r.content_sha256 = :hash
            order by (s.index_hash is null), (r.at > :finished), r.number desc limit 1
            """;

    private static final String STACK =
            """
            select s.number, case when s.stack = :stack then s.index_hash end as index_hash
            from export_index i
              join export_stack s
                on s.workspace_id = i.workspace_id and s.stack = i.stack and s.index_hash = i.hash
              join export_record r on r.workspace_id = s.workspace_id and r.number = s.number
            where i.workspace_id = :workspace and i.basis = :hash
            order by (s.stack <> :stack), (r.at > :finished), s.number desc limit 1
            """;

    BundleOrigin origin(WorkspaceId workspace, DeploymentReport report) {
        return find(BUNDLE, workspace, report)
                .or(() -> find(STACK, workspace, report))
                .orElseGet(BundleOrigin.Unknown::new);
    }

    private Optional<BundleOrigin> find(
            String sql, WorkspaceId workspace, DeploymentReport report) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("stack", "env-" + report.environment())
                .param("hash", report.hash().value())
                .param("finished", Timestamp.from(report.finished()))
                .query((row, _) -> origin(row.getInt("number"), row.getString("index_hash")))
                .optional();
    }

    private static BundleOrigin origin(
            int export, @org.jspecify.annotations.Nullable String index) {
        return index == null
                ? new BundleOrigin.Elsewhere()
                : new BundleOrigin.Exported(export, index);
    }
}
