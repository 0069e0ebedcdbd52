package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.approval.domain.ChangeQuery;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.ChangeSummary.GateLine;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.persistence.ChangeConditions.Condition;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists changes by SQL, without reading what they propose. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcChangeListing implements ChangeListing {

    private static final String COLUMNS =
            """
            c.number, c.kind, c.flag_key, c.title, c.reason, c.state, c.state_since,
            c.contributors, c.created_at, c.submitted_at,
            c.proposal ->> 'category' category, c.proposal ->> 'risk' risk,
            c.proposal ->> 'lifecycle_stage' stage
            """;
    private static final String GATES =
            """
            select number, environment, tier, requirement, state from gate
            where workspace_id = :workspace and number = any(:numbers) order by number,
                case tier when 'DEVELOPMENT' then 0 when 'STAGING' then 1 else 2 end, environment
            """;
    private static final String NEVER_SUBMITTED =
            """
            select c.number from change_request_here c
            where c.workspace_id = :workspace and c.submitted_at is null
                and not c.contributors @> cast(:me as jsonb)
            """;
    private static final String OPEN = "c.state in ('IN_REVIEW', 'CHANGES_ASKED')";
    private static final String OPEN_GATES =
            "select c.flag_key, c.number, g.environment from change_request c join gate g"
                    + " using (workspace_id, number) where workspace_id = :workspace and "
                    + OPEN
                    + " and g.applied_at is null and c.flag_key = any(:flags) order by c.number";

    private final JdbcClient jdbc;
    private final ChangeDocuments documents;
    private final ChangeConditions conditions;

    JdbcChangeListing(JdbcClient jdbc, ChangeDocuments documents, ChangeConditions conditions) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.conditions = conditions;
    }

    @Override
    public List<ChangeSummary> page(WorkspaceId workspace, ChangeQuery query, Window window) {
        Condition condition = conditions.of(query);
        String sql =
                "select %s from change_request_here c where c.workspace_id = :workspace and %s order by %s limit :limit offset :offset"
                        .formatted(COLUMNS, condition.sql(), condition.order());
        List<ChangeSummary> lines =
                jdbc.sql(sql)
                        .params(condition.parameters())
                        .param("workspace", workspace.value())
                        .param("limit", window.limit())
                        .param("offset", window.offset())
                        .query((row, _) -> line(row))
                        .list();
        Map<Integer, List<GateLine>> gates = gates(workspace, lines);
        return lines.stream().map(line -> with(line, gates)).toList();
    }

    @Override
    public int count(WorkspaceId workspace, ChangeQuery query) {
        Condition condition = conditions.of(query);
        return jdbc.sql(
                        "select count(*) from change_request_here c where c.workspace_id = :workspace and "
                                + condition.sql())
                .params(condition.parameters())
                .param("workspace", workspace.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Set<ChangeId> neverSubmitted(WorkspaceId workspace, PersonId person) {
        return jdbc.sql(NEVER_SUBMITTED)
                .param("workspace", workspace.value())
                .param("me", documents.containing(person))
                .query((row, _) -> new ChangeId(row.getInt(1)))
                .set();
    }

    @Override
    public Set<FlagKey> openFlags(WorkspaceId workspace) {
        return Set.copyOf(
                jdbc.sql(
                                "select distinct c.flag_key from change_request c where c.workspace_id = :workspace and "
                                        + OPEN)
                        .param("workspace", workspace.value())
                        .query((row, _) -> new FlagKey(row.getString(1)))
                        .list());
    }

    @Override
    public Map<FlagKey, Map<ChangeId, Set<String>>> open(
            WorkspaceId workspace, Collection<FlagKey> flags) {
        Map<FlagKey, Map<ChangeId, Set<String>>> open = new HashMap<>();
        jdbc.sql(OPEN_GATES)
                .param("workspace", workspace.value())
                .param("flags", flags.stream().map(FlagKey::value).toArray(String[]::new))
                .query(row -> {
                    open.computeIfAbsent(
                                    new FlagKey(row.getString("flag_key")), _ -> new TreeMap<>())
                            .computeIfAbsent(
                                    new ChangeId(row.getInt("number")), _ -> new HashSet<>())
                            .add(row.getString("environment"));
                });
        return open;
    }

    private Map<Integer, List<GateLine>> gates(WorkspaceId workspace, List<ChangeSummary> lines) {
        Map<Integer, List<GateLine>> gates = new HashMap<>();
        jdbc.sql(GATES)
                .param("workspace", workspace.value())
                .param(
                        "numbers",
                        lines.stream().map(line -> line.id().number()).toArray(Integer[]::new))
                .query(row -> {
                    gates.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                            .add(gate(row));
                });
        return gates;
    }

    private ChangeSummary line(ResultSet row) throws SQLException {
        return new ChangeSummary(
                new ChangeId(row.getInt("number")),
                ChangeKind.valueOf(row.getString("kind")),
                new FlagKey(row.getString("flag_key")),
                new Wording(row.getString("title"), row.getString("reason")),
                new Classification(
                        Category.valueOf(upper(row.getString("category"))),
                        Risk.valueOf(upper(row.getString("risk"))),
                        LifecycleStage.valueOf(upper(row.getString("stage")))),
                ChangeState.Name.valueOf(row.getString("state"))
                        .since(row.getObject("state_since", OffsetDateTime.class).toInstant()),
                documents.contributors(row.getString("contributors")).author(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("submitted_at", OffsetDateTime.class)),
                List.of());
    }

    private static GateLine gate(ResultSet row) throws SQLException {
        return new GateLine(
                row.getString("environment"),
                Tier.valueOf(row.getString("tier")),
                RequirementText.read(row.getString("requirement")).level(),
                Gate.State.valueOf(row.getString("state")));
    }

    private static ChangeSummary with(ChangeSummary line, Map<Integer, List<GateLine>> gates) {
        return line.with(gates.getOrDefault(line.id().number(), List.of()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
