package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Effect;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Judgement;
import io.colorguard.approval.domain.Passage;
import io.colorguard.approval.domain.Safety;
import io.colorguard.catalog.domain.Category;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the gates of a change, in the workspace's order of environments. */
@Component
class GateRows {

    private static final String SELECT =
            """
            select * from gate where workspace_id = :workspace and number = :number
            order by case tier when 'DEVELOPMENT' then 0 when 'STAGING' then 1 else 2 end, environment
            """;

    private final JdbcClient jdbc;

    GateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Gate> of(WorkspaceId workspace, int number) {
        return jdbc.sql(SELECT)
                .param("workspace", workspace.value())
                .param("number", number)
                .query((row, _) -> gate(row))
                .list();
    }

    private static Gate gate(ResultSet row) throws SQLException {
        return new Gate(
                row.getString("environment"),
                new Judgement(
                        RequirementText.read(row.getString("requirement")),
                        ApprovalRow.valueOf(row.getString("matrix_row")),
                        Category.valueOf(row.getString("category")),
                        Tier.valueOf(row.getString("tier")),
                        Safety.valueOf(row.getString("safety")),
                        row.getInt("policy_version")),
                Effect.Cause.valueOf(row.getString("cause")),
                new ContentHash(row.getString("base_hash")),
                new ContentHash(row.getString("content_hash")),
                row.getInt("cycle"),
                Gate.State.valueOf(row.getString("state")),
                passage(row.getString("passage")),
                applied(row.getObject("applied_at", OffsetDateTime.class)));
    }

    private static @Nullable Passage passage(@Nullable String word) {
        return word == null ? null : Passage.valueOf(word);
    }

    private static @Nullable Instant applied(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
