package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Deadlines;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds by SQL what has passed in any workspace and nobody was told of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcDeadlines implements Deadlines {

    private static final String UNTOLD =
            """
            and not exists (
                select 1 from everywhere_told t
                where t.workspace_id = c.workspace_id and t.number = c.number and t.kind = :kind
                    and t.due = %1$s)
                and (%1$s, c.workspace_id, c.number) > (:due, :workspace, :number)
            order by %1$s, c.workspace_id, c.number limit :most
            """;
    private static final String OWED =
            """
            select c.workspace_id, c.number, c.due_at due from everywhere_review c
            where c.due_at < :now
            """
                    + UNTOLD.formatted("c.due_at");
    private static final String MISSED =
            """
            select c.workspace_id, c.number, c.window_closes due from everywhere_change c
            where c.state = 'IN_REVIEW' and c.window_closes <= :now
            """
                    + UNTOLD.formatted("c.window_closes");

    private static final String UNTOUCHED =
            """
            select c.workspace_id, c.number, c.touched_at due from everywhere_change c
            where c.state in ('IN_REVIEW', 'CHANGES_ASKED') and c.touched_at < :now
            """
                    + UNTOLD.formatted("c.touched_at");

    private final JdbcClient jdbc;

    JdbcDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passed> owedReviews(String kind, Instant before, Passed after, int most) {
        return page(untold(OWED, kind, before), after, most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passed> untouched(String kind, Instant since, Passed after, int most) {
        return page(untold(UNTOUCHED, kind, since), after, most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passed> missedWindows(String kind, Instant now, Passed after, int most) {
        return page(untold(MISSED, kind, now), after, most);
    }

    private JdbcClient.StatementSpec untold(String sql, String kind, Instant now) {
        return jdbc.sql(sql).param("kind", kind).param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static List<Passed> page(JdbcClient.StatementSpec query, Passed after, int most) {
        return query.param("due", after.due().atOffset(ZoneOffset.UTC))
                .param("workspace", after.workspace().value())
                .param("number", after.change().number())
                .param("most", most)
                .query((row, _) -> passed(row))
                .list();
    }

    private static Passed passed(ResultSet row) throws SQLException {
        return new Passed(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new ChangeId(row.getInt("number")),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }

    @Override
    public boolean tell(String kind, Passed passed) {
        return jdbc.sql(
                                """
                                insert into deadline_told (workspace_id, kind, number, due)
                                values (:workspace, :kind, :number, :due) on conflict do nothing
                                """)
                        .param("workspace", passed.workspace().value())
                        .param("kind", kind)
                        .param("number", passed.change().number())
                        .param("due", passed.due().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
