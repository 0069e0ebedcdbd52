package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagListing;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Answers the catalog's lists by SQL that reads whole flags only for the rows that are shown. */
@Repository
class JdbcFlagListing implements FlagListing {

    private static final int ROWS_A_TRIP = 500;

    private final JdbcClient jdbc;
    private final FlagRows rows;

    JdbcFlagListing(JdbcClient jdbc, FlagRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<ApprovedFlag> page(Scope scope, Window window) {
        FlagConditions conditions = FlagConditions.of(scope);
        String sql =
                """
                select %s
                from (select f.key from flag f where %s order by %s offset :offset limit :limit) shown
                join flag f on f.workspace_id = :workspace and f.key = shown.key
                order by %s\
                """
                        .formatted(
                                FlagRows.COLUMNS,
                                conditions.where(),
                                conditions.order(),
                                conditions.order());
        return jdbc.sql(sql)
                .params(conditions.parameters())
                .param("offset", window.offset())
                .param("limit", window.limit())
                .query(rows)
                .list();
    }

    @Override
    public int count(Scope scope) {
        FlagConditions conditions = FlagConditions.of(scope);
        return jdbc.sql("select count(*) from flag f where " + conditions.where())
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    @Override
    public Stream<ApprovedFlag> stream(Scope scope) {
        FlagConditions conditions = FlagConditions.of(scope);
        return jdbc
                .sql(
                        "select %s from flag f where %s order by %s"
                                .formatted(
                                        FlagRows.COLUMNS, conditions.where(), conditions.order()))
                .params(conditions.parameters())
                .withFetchSize(ROWS_A_TRIP)
                .query(rows)
                .stream();
    }

    @Override
    public Facets facets(WorkspaceId workspace) {
        return new Facets(
                texts("select distinct owner from flag", "owner <> '' order by owner", workspace),
                texts(
                        "select distinct tag from flag cross join unnest(tags) tag",
                        "tag <> '' order by tag",
                        workspace));
    }

    private List<String> texts(String select, String where, WorkspaceId workspace) {
        return in(select, where, workspace).query((row, _) -> row.getString(1)).list();
    }

    @Override
    public Map<LifecycleStage, Integer> stages(WorkspaceId workspace) {
        Map<LifecycleStage, Integer> stages = new EnumMap<>(LifecycleStage.class);
        in("select stage, count(*) from flag", "true group by stage", workspace)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        stages.put(
                                                LifecycleStage.values()[row.getInt(1)],
                                                row.getInt(2)));
        return stages;
    }

    @Override
    public Users using(WorkspaceId workspace, Name name) {
        String use = use(name.kind());
        long count =
                in("select count(*) from flag", use, workspace)
                        .param("name", name.value())
                        .query(Long.class)
                        .single();
        List<FlagKey> examples =
                in("select key from flag", use + " order by key limit 5", workspace)
                        .param("name", name.value())
                        .query((row, _) -> new FlagKey(row.getString(1)))
                        .list();
        return new Users(count, examples);
    }

    private static String use(Name.Kind kind) {
        return switch (kind) {
            case ENVIRONMENT -> ":name = any(environments)";
            case TRAFFIC_TYPE -> "traffic_type = :name";
            case ATTRIBUTE -> mentions("@.attribute == $name");
            case SEGMENT -> mentions("@.type == \"IN_SEGMENT\" && @.string == $name");
        };
    }

    private static String mentions(String matcher) {
        return "jsonb_path_exists(content, '$.** ? (%s)', jsonb_build_object('name', :name::text))"
                .formatted(matcher);
    }

    private StatementSpec in(String select, String where, WorkspaceId workspace) {
        return jdbc.sql(
                        select
                                + " where workspace_id = :workspace and removed_at is null and "
                                + where)
                .param("workspace", workspace.value());
    }
}
