package io.colorguard.identity.persistence;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.identity.domain.PortalSessions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as one row each, which every process reads and any may end. */
@Component
class JdbcPortalSessions implements PortalSessions {

    private final JdbcClient jdbc;

    JdbcPortalSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void begin(PortalSession session) {
        jdbc.sql(
                        """
                        insert into portal_session (id, issuer, subject, provider_session,
                            signed_on_at, acr, method, address, begun_at, seen_at)
                        values (:id, :issuer, :subject, :sid, :at, :acr, :method, :address,
                            :begun, :seen)
                        """)
                .param("id", session.id())
                .param("issuer", session.person().id().issuer())
                .param("subject", session.person().id().subject())
                .param("sid", session.providerSession(), Types.VARCHAR)
                .param("at", utc(session.signOn().at()))
                .param("acr", session.signOn().acr(), Types.VARCHAR)
                .param("method", session.signOn().method())
                .param("address", session.address(), Types.VARCHAR)
                .param("begun", utc(session.begunAt()))
                .param("seen", utc(session.seenAt()))
                .update();
    }

    @Override
    @Transactional
    public void renew(UUID id, SignOn signOn) {
        jdbc.sql(
                        """
                        update portal_session
                        set signed_on_at = :at, acr = :acr, method = :method where id = :id
                        """)
                .param("at", utc(signOn.at()))
                .param("acr", signOn.acr(), Types.VARCHAR)
                .param("method", signOn.method())
                .param("id", id)
                .update();
    }

    @Override
    @Transactional
    public Set<UUID> seen(Collection<UUID> ids, Instant now) {
        return jdbc.sql(
                        """
                        update portal_session set seen_at = :now
                        where id = any(:ids) and ended_at is null returning id
                        """)
                .param("now", utc(now))
                .param("ids", ids.toArray(UUID[]::new))
                .query(JdbcPortalSessions::id)
                .set();
    }

    @Override
    @Transactional
    public Set<UUID> end(Collection<UUID> ids, End why, Instant now) {
        return jdbc.sql(
                        """
                        update portal_session set ended_at = :now, ended_by = :why
                        where id = any(:ids) and ended_at is null returning id
                        """)
                .param("now", utc(now))
                .param("why", why.name())
                .param("ids", ids.toArray(UUID[]::new))
                .query(JdbcPortalSessions::id)
                .set();
    }

    @Override
    public List<UUID> of(String providerSession) {
        return jdbc.sql(
                        """
                        select id from portal_session
                        where provider_session = ? and ended_at is null
                        """)
                .param(providerSession)
                .query(JdbcPortalSessions::id)
                .list();
    }

    @Override
    public List<UUID> of(PersonId person) {
        return jdbc.sql(
                        """
                        select id from portal_session
                        where issuer = ? and subject = ? and ended_at is null
                        """)
                .params(person.issuer(), person.subject())
                .query(JdbcPortalSessions::id)
                .list();
    }

    @Override
    public boolean holdsOneOf(PersonId person, Instant now) {
        return jdbc.sql(
                        """
                        select exists (select from portal_session where issuer = ? and subject = ?
                            and ended_at is null and seen_at > ?)
                        """)
                .params(person.issuer(), person.subject(), utc(now.minus(PortalSession.HELD)))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public int forget(Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from portal_session where id in (
                            select id from portal_session where begun_at < ? limit ?)
                        """)
                .params(utc(before), most)
                .update();
    }

    @Override
    public List<PortalSession> held(PersonId person, Instant now, int most) {
        return jdbc.sql(
                        """
                        select s.*, p.user_name, p.display_name
                        from portal_session s join person p using (issuer, subject)
                        where issuer = :issuer and subject = :subject
                            and ended_at is null and seen_at > :since
                        order by begun_at desc, id limit :most
                        """)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("since", utc(now.minus(PortalSession.HELD)))
                .param("most", most)
                .query(JdbcPortalSessions::session)
                .list();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    static PortalSession session(ResultSet row, int number) throws SQLException {
        return new PortalSession(
                id(row, number),
                JdbcPeople.person(row, number),
                row.getString("provider_session"),
                new SignOn(
                        instant(row, "signed_on_at"),
                        row.getString("acr"),
                        row.getString("method")),
                row.getString("address"),
                instant(row, "begun_at"),
                instant(row, "seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
