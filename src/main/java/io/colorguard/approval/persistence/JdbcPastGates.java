package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.PastGates;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Counts and lists gates by SQL, without reading what their changes propose. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPastGates implements PastGates {

    private static final String CASE =
            """
            c.base ->> 'category' old_category, c.base ->> 'risk' old_risk,
            c.base ->> 'lifecycle_stage' old_stage,
            c.proposal ->> 'category' category, c.proposal ->> 'risk' risk,
            c.proposal ->> 'lifecycle_stage' stage, g.tier, g.requirement
            """;
    private static final String FROM =
            """
            from change_request c join gate g using (workspace_id, number)
            where workspace_id = :workspace and c.submitted_at >= :since and c.kind <> 'EMERGENCY'
            """;

    private static final String FIRST =
            """
            order by jsonb_build_array(c.base ->> 'category', c.base ->> 'risk',
                c.base ->> 'lifecycle_stage', c.proposal ->> 'category', c.proposal ->> 'risk',
                c.proposal ->> 'lifecycle_stage', g.tier, g.requirement)
                in (select jsonb_array_elements(cast(:first as jsonb))) desc
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    JdbcPastGates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tally> tally(WorkspaceId workspace, Instant since) {
        return query(
                        "select %s, count(*) gates %s group by 1, 2, 3, 4, 5, 6, 7, 8",
                        workspace, since)
                .query((row, _) -> new Tally(like(row), row.getInt("gates")))
                .list();
    }

    @Override
    public List<Line> page(
            WorkspaceId workspace, Instant since, Collection<Case> first, Window window) {
        return query(
                        "select number, c.flag_key, c.title, g.environment, c.submitted_at, %s %s"
                                + FIRST
                                + ", c.submitted_at desc, number desc, g.environment"
                                + " limit :limit offset :offset",
                        workspace,
                        since)
                .param("first", JSON.writeValueAsString(first.stream().map(this::texts).toList()))
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query((row, _) -> line(row))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, WorkspaceId workspace, Instant since) {
        return jdbc.sql(sql.formatted(CASE, FROM))
                .param("workspace", workspace.value())
                .param("since", since.atOffset(ZoneOffset.UTC));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ChangeId(row.getInt("number")),
                row.getString("flag_key"),
                row.getString("title"),
                row.getString("environment"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                like(row));
    }

    /** A case as the columns that make it. */
    private List<@Nullable String> texts(Case like) {
        Classification before = like.before();
        Classification after = like.after();
        return Arrays.asList(
                before == null ? null : lower(before.category()),
                before == null ? null : lower(before.risk()),
                before == null ? null : lower(before.stage()),
                lower(after.category()),
                lower(after.risk()),
                lower(after.stage()),
                like.tier().name(),
                RequirementText.write(like.asked()));
    }

    private static Case like(ResultSet row) throws SQLException {
        String category = row.getString("old_category");
        @Nullable Classification before =
                category == null
                        ? null
                        : classification(
                                category, row.getString("old_risk"), row.getString("old_stage"));
        return new Case(
                before,
                classification(
                        row.getString("category"), row.getString("risk"), row.getString("stage")),
                Tier.valueOf(row.getString("tier")),
                RequirementText.read(row.getString("requirement")));
    }

    private static Classification classification(String category, String risk, String stage) {
        return new Classification(
                Category.valueOf(upper(category)),
                Risk.valueOf(upper(risk)),
                LifecycleStage.valueOf(upper(stage)));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
