package io.colorguard.identity.persistence;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.ApiToken;
import io.colorguard.identity.domain.TokenRegister;
import jakarta.persistence.EntityManager;
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

/** Tokens as audited rows; when one was used stands beside them. */
@Component
class JpaTokenRegister implements TokenRegister {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaTokenRegister(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public void add(ApiToken token, String sha256) {
        entities.persist(new ApiTokenEntity(token, sha256));
        entities.flush();
    }

    @Override
    public List<ApiToken> of(PersonId owner) {
        return jdbc.sql(
                        """
                        select t.*, u.last_used
                        from api_token t left join api_token_use u on u.token_id = t.id
                        where issuer = ? and subject = ? order by created_at desc, id
                        """)
                .params(owner.issuer(), owner.subject())
                .query(JpaTokenRegister::token)
                .list();
    }

    @Override
    public Optional<ApiToken> lock(PersonId owner, UUID id) {
        return jdbc.sql(
                        """
                        select t.*, null::timestamptz as last_used from api_token t
                        where issuer = ? and subject = ? and id = ? for update
                        """)
                .params(owner.issuer(), owner.subject(), id)
                .query(JpaTokenRegister::token)
                .optional();
    }

    @Override
    public void revoke(UUID id, Instant now) {
        entities.find(ApiTokenEntity.class, id).revoke(now);
        entities.flush();
    }

    @Override
    public Optional<Person> owner(String sha256, Instant now) {
        return jdbc.sql(
                        """
                        select p.* from api_token t join person p using (issuer, subject)
                        where t.sha256 = ? and t.revoked_at is null and t.expires_at > ?
                        and exists (select from role_grant g
                            where (g.issuer, g.subject) = (p.issuer, p.subject))
                        """)
                .params(sha256, utc(now))
                .query(JdbcPeople::person)
                .optional();
    }

    /** To the minute, so that reading does not turn into writing. */
    @Override
    @Transactional
    public void noteUse(String sha256, Instant now) {
        jdbc.sql(
                        """
                        insert into api_token_use (token_id, last_used)
                        select id, :now from api_token where sha256 = :sha256
                        on conflict (token_id) do update set last_used = excluded.last_used
                        where api_token_use.last_used < excluded.last_used - interval '1 minute'
                        """)
                .param("now", utc(now))
                .param("sha256", sha256)
                .update();
    }

    static ApiToken token(ResultSet row, int number) throws SQLException {
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
