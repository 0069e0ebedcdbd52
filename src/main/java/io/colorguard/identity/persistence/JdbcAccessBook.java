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
        return of(
                        SESSIONS
                                + " and ended_at is null and seen_at > :since"
                                + " order by begun_at desc, id limit :most",
                        workspace)
                .param("since", utc(now.minus(PortalSession.HELD)))
                .param("most", most)
                .query(JdbcPortalSessions::session)
                .list();
    }

    @Override
    public List<SignIn> signIns(WorkspaceKey workspace, int most) {
        return of(SESSIONS + " order by begun_at desc, id limit :most", workspace)
                .param("most", most)
                .query(JdbcAccessBook::signIn)
                .list();
    }

    @Override
    public List<OwnedToken> tokens(WorkspaceKey workspace, Instant now, int most) {
        return of(
                        TOKENS
                                + " and revoked_at is null and expires_at > :now"
                                + " order by expires_at, t.id limit :most",
                        workspace)
                .param("now", utc(now))
                .param("most", most)
                .query(JdbcAccessBook::token)
                .list();
    }

    @Override
    public List<Client> clients(WorkspaceKey workspace) {
        return of(
                        """
                        select distinct p.issuer, p.subject, p.user_name, p.display_name,
                            u.scopes, u.last_used
                        from person p join role_grant g using (issuer, subject)
                        left join api_client_use u using (issuer, subject)
                        where g.role = 'API_CLIENT'
                            and (g.workspace_key is null or g.workspace_key = :workspace)
                        order by display_name, user_name
                        """,
                        workspace)
                .query(JdbcAccessBook::client)
                .list();
    }

    @Override
    public Optional<PortalSession> openSession(WorkspaceKey workspace, UUID id) {
        return of(SESSIONS + " and ended_at is null and s.id = :id", workspace)
                .param("id", id)
                .query(JdbcPortalSessions::session)
                .optional();
    }

    @Override
    public Optional<OwnedToken> token(WorkspaceKey workspace, UUID id) {
        return of(TOKENS + " and t.id = :id", workspace)
                .param("id", id)
                .query(JdbcAccessBook::token)
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, WorkspaceKey workspace) {
        return jdbc.sql(sql).param("workspace", workspace.value());
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
