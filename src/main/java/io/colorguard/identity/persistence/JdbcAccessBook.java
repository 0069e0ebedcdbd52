package io.colorguard.identity.persistence;

import static java.util.Objects.requireNonNullElse;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.domain.AccessBook;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.shared.WorkspaceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sessions and tokens of those alone who hold a role in the workspace that is asked for. */
@Component
class JdbcAccessBook implements AccessBook {

    private static final String SESSIONS =
            """
            select s.*, p.user_name, p.display_name
            from portal_session s join person p using (issuer, subject) where true\
            """
                    + " "
                    + JdbcPeople.MEMBER;

    private static final String TOKENS =
            """
            select t.*, u.last_used, p.user_name, p.display_name
            from api_token t join person p using (issuer, subject)
            left join api_token_use u on u.token_id = t.id where true\
            """
                    + " "
                    + JdbcPeople.MEMBER;

    private static final String CLIENTS =
            """
            select distinct p.issuer, p.subject, p.user_name, p.display_name, u.scopes, u.last_used
            from person p join role_grant g using (issuer, subject)
            left join api_client_use u using (issuer, subject)
            where g.role = 'API_CLIENT'
                and (g.workspace_key is null or g.workspace_key = :workspace)
            order by display_name, user_name
            """;

    private final JdbcClient jdbc;

    JdbcAccessBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holder> holders(WorkspaceKey workspace) {
        Map<Person, Set<Grant>> held = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select p.*, g.role, g.workspace_key
                        from person p join role_grant g using (issuer, subject)
                        where g.workspace_key is null or g.workspace_key = ?
                        order by p.display_name, p.user_name, p.issuer, p.subject
                        """)
                .param(workspace.value())
                .query(row -> {
                    held.computeIfAbsent(JdbcPeople.person(row, 0), _ -> new HashSet<>())
                            .add(JdbcGrants.grant(row, 0));
                });
        return held.entrySet().stream()
                .map(one -> new Holder(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public List<PortalSession> open(WorkspaceKey workspace, Instant now, int most) {
        return list(
                SESSIONS
                        + " and ended_at is null and seen_at > :since"
                        + " order by begun_at desc, id limit :most",
                workspace,
                Map.of("since", utc(now.minus(PortalSession.HELD)), "most", most),
                JdbcPortalSessions::session);
    }

    @Override
    public List<SignIn> signIns(WorkspaceKey workspace, int most) {
        return list(
                SESSIONS + " order by begun_at desc, id limit :most",
                workspace,
                Map.of("most", most),
                JdbcAccessBook::signIn);
    }

    @Override
    public List<OwnedToken> tokens(WorkspaceKey workspace, Instant now, int most) {
        return list(
                TOKENS
                        + " and revoked_at is null and expires_at > :now"
                        + " order by expires_at, t.id limit :most",
                workspace,
                Map.of("now", utc(now), "most", most),
                JdbcAccessBook::token);
    }

    @Override
    public List<Client> clients(WorkspaceKey workspace) {
        return list(CLIENTS, workspace, Map.of(), JdbcAccessBook::client);
    }

    @Override
    public Optional<PortalSession> openSession(WorkspaceKey workspace, UUID id) {
        return list(
                        SESSIONS + " and ended_at is null and s.id = :id",
                        workspace,
                        Map.of("id", id),
                        JdbcPortalSessions::session)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<OwnedToken> token(WorkspaceKey workspace, UUID id) {
        return list(TOKENS + " and t.id = :id", workspace, Map.of("id", id), JdbcAccessBook::token)
                .stream()
                .findFirst();
    }

    private <T> List<T> list(
            String sql, WorkspaceKey workspace, Map<String, ?> more, RowMapper<T> row) {
        return jdbc.sql(sql).param("workspace", workspace.value()).params(more).query(row).list();
    }

    private static SignIn signIn(ResultSet row, int number) throws SQLException {
        String why = row.getString("ended_by");
        return new SignIn(
                JdbcPortalSessions.session(row, number),
                instant(row, "ended_at"),
                why == null ? null : End.valueOf(why));
    }

    private static OwnedToken token(ResultSet row, int number) throws SQLException {
        return new OwnedToken(JdbcPeople.person(row, number), JpaTokenRegister.token(row, number));
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                JdbcPeople.person(row, number),
                JdbcClientUses.scopes(requireNonNullElse(row.getString("scopes"), "")),
                instant(row, "last_used"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
