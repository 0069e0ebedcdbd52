package io.colorguard.identity.persistence;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.identity.domain.TokenRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens in one plain table. */
@Component
class JdbcTokenRegister implements TokenRegister {

    private final JdbcClient jdbc;

    JdbcTokenRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ApiToken token, String sha256) {
        jdbc.sql(
                        """
                        insert into api_token
                            (id, issuer, subject, name, sha256, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        token.owner().issuer(),
                        token.owner().subject(),
                        token.name(),
                        sha256,
                        utc(token.createdAt()),
                        utc(token.expiresAt()))
                .update();
    }

    @Override
    public List<ApiToken> of(PersonId owner) {
        return jdbc.sql(
                        """
                        select * from api_token where issuer = ? and subject = ?
                        order by created_at desc, id
                        """)
                .params(owner.issuer(), owner.subject())
                .query(JdbcTokenRegister::token)
                .list();
    }

    @Override
    @Transactional
    public Optional<Person> use(String sha256, Instant now) {
        Optional<Person> person =
                jdbc.sql(
                                """
                                select p.* from api_token t join person p using (issuer, subject)
                                where t.sha256 = ? and t.revoked_at is null and t.expires_at > ?
                                """)
                        .params(sha256, utc(now))
                        .query(JdbcPeople::person)
                        .optional();
        person.ifPresent(_ -> noteUse(sha256, now));
        return person;
    }

    /** To the minute, so that reading does not turn into writing. */
    private void noteUse(String sha256, Instant now) {
        jdbc.sql(
                        """
                        update api_token set last_used = :now where sha256 = :sha256
                        and (last_used is null or last_used < :now - interval '1 minute')
                        """)
                .param("now", utc(now))
                .param("sha256", sha256)
                .update();
    }

    @Override
    public boolean revoke(PersonId owner, UUID id, Instant now) {
        return jdbc.sql(
                                """
                                update api_token set revoked_at = coalesce(revoked_at, ?)
                                where issuer = ? and subject = ? and id = ?
                                """)
                        .params(utc(now), owner.issuer(), owner.subject(), id)
                        .update()
                == 1;
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("issuer"), row.getString("subject")),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used", OffsetDateTime.class)),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
