package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeRequests.Place;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Course;
import io.colorguard.approval.domain.Killed;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.ReleaseWindow;
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
import org.springframework.stereotype.Component;

/** Reads changes from their rows, and finds those that jobs look at. */
@Component
class ChangeRows {

    private static final String UNTOUCHED =
            """
            select workspace_id, number from everywhere_change
            where state in ('IN_REVIEW', 'CHANGES_ASKED') and touched_at <= :then
                and (workspace_id, number) > (:workspace, :number)
            order by workspace_id, number limit :most
            """;
    private static final String UNAPPLIED =
            """
            select workspace_id, number from everywhere_unapplied
            where (workspace_id, number) > (:workspace, :number)
            order by workspace_id, number limit :most
            """;
    private final JdbcClient jdbc;
    private final ChangeDocuments documents;
    private final GateRows gates;
    private final VerdictRows verdicts;

    ChangeRows(JdbcClient jdbc, ChangeDocuments documents, GateRows gates, VerdictRows verdicts) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.gates = gates;
        this.verdicts = verdicts;
    }

    List<Place> untouchedSince(Instant then, Place after, int most) {
        return places(
                jdbc.sql(UNTOUCHED).param("then", then.atOffset(ZoneOffset.UTC)), after, most);
    }

    List<Place> passedUnapplied(Place after, int most) {
        return places(jdbc.sql(UNAPPLIED), after, most);
    }

    private static List<Place> places(JdbcClient.StatementSpec query, Place after, int most) {
        return query.param("workspace", after.workspace().value())
                .param("number", after.change().number())
                .param("most", most)
                .query((row, _) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new ChangeId(row.getInt("number")));
    }

    ChangeRequest change(ResultSet row, WorkspaceId workspace, ChangeId id) throws SQLException {
        String base = row.getString("base");
        return new ChangeRequest(
                workspace,
                id,
                row.getInt("version"),
                wording(row),
                new Proposal(
                        ChangeKind.valueOf(row.getString("kind")),
                        base == null ? null : documents.content(base),
                        row.getInt("base_version"),
                        documents.content(row.getString("proposal")),
                        new Killed(set(row, "killed_before"), set(row, "killed_after"))),
                course(row),
                gates.of(workspace, id.number()),
                verdicts.of(workspace, id.number()),
                documents.contributors(row.getString("contributors")));
    }

    static Wording wording(ResultSet row) throws SQLException {
        Instant opens = instant(row.getObject("window_opens", OffsetDateTime.class));
        Instant closes = instant(row.getObject("window_closes", OffsetDateTime.class));
        return new Wording(
                row.getString("title"),
                row.getString("reason"),
                opens == null || closes == null ? null : new ReleaseWindow(opens, closes));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                ChangeState.Name.valueOf(row.getString("state"))
                        .since(row.getObject("state_since", OffsetDateTime.class).toInstant()),
                row.getInt("cycle"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("submitted_at", OffsetDateTime.class)),
                row.getObject("touched_at", OffsetDateTime.class).toInstant());
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
