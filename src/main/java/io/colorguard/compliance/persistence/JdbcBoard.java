package io.colorguard.compliance.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Phase;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Board;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table behind the officers' board, written anew for a change as often as it moves. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBoard implements Board {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String WANTED =
            """
             from checklist_phase where workspace_id = :workspace
                and (cardinality(cast(:phases as text[])) = 0 or phase = any(:phases))
                and (cardinality(cast(:states as text[])) = 0 or state = any(:states))
                and (:owner = '' or owner = :owner)
                and (cast(:overdue as timestamptz) is null or state <> 'SIGNED_OFF' and due <= :overdue)
            """;
    private static final String ORDER =
            " order by (state = 'SIGNED_OFF'), coalesce(due, 'infinity'), number, phase"
                    + " limit :limit offset :offset";
    private static final String DUE =
            """
            select p.workspace_id, p.number, p.due from everywhere_phase p
            where p.due < :then and not exists (
                select 1 from everywhere_told t
                where t.workspace_id = p.workspace_id and t.number = p.number and t.kind = :kind
                    and t.due = p.due)
            order by p.due, p.workspace_id, p.number limit :most
            """;

    private final JdbcClient jdbc;

    JdbcBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(WorkspaceId workspace, ChangeId change, List<BoardLine> lines) {
        jdbc.sql("delete from checklist_phase where workspace_id = :workspace and number = :number")
                .param("workspace", workspace.value())
                .param("number", change.number())
                .update();
        lines.forEach(line -> insert(workspace, line));
    }

    private void insert(WorkspaceId workspace, BoardLine line) {
        jdbc.sql(
                        """
                        insert into checklist_phase (workspace_id, number, phase, flag_key, owner,
                            author, points, open, state, due)
                        values (:workspace, :number, :phase, :flag, :owner, cast(:author as jsonb),
                            :points, :open, :state, :due)
                        """)
                .param("workspace", workspace.value())
                .param("number", line.change().number())
                .param("phase", line.phase().name())
                .param("flag", line.flag().value())
                .param("owner", line.owner())
                .param("author", JSON.writeValueAsString(Author.of(line.author())))
                .param("points", line.points())
                .param("open", line.open())
                .param("state", line.state().name())
                .param("due", at(line.due()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public List<BoardLine> of(WorkspaceId workspace, ChangeId change) {
        return jdbc.sql(
                        """
                        select * from checklist_phase
                        where workspace_id = :workspace and number = :number
                        """)
                .param("workspace", workspace.value())
                .param("number", change.number())
                .query((row, _) -> line(row))
                .list();
    }

    @Override
    public List<ChangeId> lookingBack(WorkspaceId workspace) {
        return jdbc.sql(
                        """
                        select number from checklist_phase where workspace_id = :workspace
                            and phase = 'POST_DEPLOYMENT' and state <> 'SIGNED_OFF'
                        """)
                .param("workspace", workspace.value())
                .query((row, _) -> new ChangeId(row.getInt("number")))
                .list();
    }

    @Override
    public List<BoardLine> page(WorkspaceId workspace, BoardQuestion question, Window window) {
        return wanted("select *", ORDER, workspace, question)
                .param("limit", window.limit())
                .param("offset", window.offset())
                .query((row, _) -> line(row))
                .list();
    }

    @Override
    public int count(WorkspaceId workspace, BoardQuestion question) {
        return wanted("select count(*)", "", workspace, question).query(Integer.class).single();
    }

    private StatementSpec wanted(
            String what, String order, WorkspaceId workspace, BoardQuestion question) {
        return jdbc.sql(what + WANTED + order)
                .param("workspace", workspace.value())
                .param("phases", names(question.phases()))
                .param("states", names(question.states()))
                .param("owner", question.owner())
                .param("overdue", at(question.overdueAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static String[] names(Set<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray(String[]::new);
    }

    @Override
    public List<String> owners(WorkspaceId workspace) {
        return jdbc.sql(
                        """
                        select distinct owner from checklist_phase
                        where workspace_id = :workspace and owner <> '' order by owner
                        """)
                .param("workspace", workspace.value())
                .query((row, _) -> row.getString("owner"))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> dueBefore(String kind, Instant then, int most) {
        return jdbc.sql(DUE)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("most", most)
                .query((row, _) ->
                        new Due(
                                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                                new ChangeId(row.getInt("number")),
                                row.getObject("due", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static BoardLine line(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new BoardLine(
                new ChangeId(row.getInt("number")),
                new FlagKey(row.getString("flag_key")),
                row.getString("owner"),
                JSON.readValue(row.getString("author"), Author.class).person(),
                Phase.valueOf(row.getString("phase")),
                row.getInt("points"),
                row.getInt("open"),
                PhaseState.valueOf(row.getString("state")),
                due == null ? null : due.toInstant());
    }
}
