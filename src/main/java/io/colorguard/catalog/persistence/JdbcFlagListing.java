package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagListing;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers the catalog's lists by SQL that reads whole flags only for the rows that are shown. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcFlagListing implements FlagListing {

    private static final int ROWS_A_TRIP = 500;
    private static final int RARE = 2_000;

    private final JdbcClient jdbc;
    private final FlagRows rows;

    JdbcFlagListing(JdbcClient jdbc, FlagRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<ApprovedFlag> page(Scope scope, Window window) {
        FlagConditions conditions = FlagConditions.of(scope);
        planAnew();
        return jdbc.sql(
                        isRare(scope, conditions)
                                ? PageSql.sorted(conditions)
                                : PageSql.walked(conditions))
                .params(conditions.parameters())
                .param("offset", window.offset())
                .param("limit", window.limit())
                .query(rows)
                .list();
    }

    /**
     * Whether so few flags have the words that finding and sorting them is faster than walking the
     * catalog in order; the database has no statistics of beginnings of words.
     */
    private boolean isRare(Scope scope, FlagConditions conditions) {
        return !scope.query().text().isBlank()
                && jdbc.sql(
                                        """
                                        select count(*) from
                                        (select 1 from flag_here f where %s limit %d) hits\
                                        """
                                                .formatted(conditions.where(), RARE))
                                .params(conditions.parameters())
                                .query(Integer.class)
                                .single()
                        < RARE;
    }

    @Override
    public int count(Scope scope) {
        FlagConditions conditions = FlagConditions.of(scope);
        planAnew();
        return jdbc.sql("select count(*) from flag_here f where " + conditions.where())
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    /**
     * Has the database plan for the very words and limits that are asked for, as a plan for any
     * would read the whole catalog for a rare word; and for disks that jump as fast as they read,
     * so that it counts in the narrow index.
     */
    private void planAnew() {
        jdbc.sql(
                        """
                        select set_config('plan_cache_mode', 'force_custom_plan', true),
                            set_config('random_page_cost', '1.1', true)\
                        """)
                .query((_, _) -> true)
                .single();
    }

    @Override
    public Stream<ApprovedFlag> stream(Scope scope) {
        FlagConditions conditions = FlagConditions.of(scope);
        return jdbc
                .sql(
                        "select %s from flag_here f where %s order by %s"
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
                each("owner", "flag f", "f.removed_at is null and f.owner > ''", workspace),
                each("tag", "flag_tag f", "true", workspace));
    }

    /** From one value to the next through the index, without reading the flags between. */
    private List<String> each(String column, String table, String where, WorkspaceId workspace) {
        String next =
                """
                with recursive found as (
                    select min(f.%1$s) as %1$s from %2$s
                    where f.workspace_id = :workspace and %3$s
                    union all
                    select (select min(f.%1$s) from %2$s
                        where f.workspace_id = :workspace and %3$s and f.%1$s > found.%1$s)
                    from found where found.%1$s is not null)
                select %1$s from found where %1$s is not null order by %1$s\
                """
                        .formatted(column, table, where);
        return jdbc.sql(next)
                .param("workspace", workspace.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public Map<LifecycleStage, StageTally> stages(
            WorkspaceId workspace, Instant lately, Instant now) {
        return new StageTallies(jdbc, workspace).since(lately, now);
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
