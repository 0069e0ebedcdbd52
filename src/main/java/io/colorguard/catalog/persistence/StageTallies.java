package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.FlagListing.Scope;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Mark;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Counts the flags of each lifecycle stage of a workspace. */
final class StageTallies {

    private final JdbcClient jdbc;
    private final WorkspaceId workspace;

    StageTallies(JdbcClient jdbc, WorkspaceId workspace) {
        this.jdbc = jdbc;
        this.workspace = workspace;
    }

    /** The tallies now; what arrived is counted from lately on. */
    Map<LifecycleStage, StageTally> since(Instant lately, Instant now) {
        Map<LifecycleStage, Integer> killed = killed();
        FlagQuery late = FlagQuery.ALL.withMarks(Set.of(Mark.OVERDUE));
        FlagConditions overdue = FlagConditions.of(new Scope(workspace, late, Set.of(), now));
        String select =
                """
                select stage, count(*), count(*) filter (where stage_since >= :lately),
                    count(*) filter (where %s), count(sunset),
                    min(sunset) filter (where sunset >= :today)
                from flag f\
                """
                        .formatted(overdue.where());
        Map<LifecycleStage, StageTally> stages = new EnumMap<>(LifecycleStage.class);
        in(select, "true group by stage")
                .params(overdue.parameters())
                .param("lately", lately.atOffset(ZoneOffset.UTC))
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    LifecycleStage stage = stage(row);
                                    int off = killed.getOrDefault(stage, 0);
                                    stages.put(stage, tally(row, off));
                                });
        return stages;
    }

    /** Asked by itself, for an index of its own answers it. */
    private Map<LifecycleStage, Integer> killed() {
        Map<LifecycleStage, Integer> killed = new EnumMap<>(LifecycleStage.class);
        in("select stage, count(*) from flag", "kills <> '{}' group by stage")
                .query((RowCallbackHandler) row -> killed.put(stage(row), row.getInt(2)));
        return killed;
    }

    private static LifecycleStage stage(ResultSet row) throws SQLException {
        return LifecycleStage.values()[row.getInt(1)];
    }

    private static StageTally tally(ResultSet row, int killed) throws SQLException {
        String next = row.getString(6);
        return new StageTally(
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                killed,
                row.getInt(5),
                next == null ? null : LocalDate.parse(next));
    }

    private StatementSpec in(String select, String where) {
        return jdbc.sql(
                        select
                                + " where workspace_id = :workspace and removed_at is null and "
                                + where)
                .param("workspace", workspace.value());
    }
}
