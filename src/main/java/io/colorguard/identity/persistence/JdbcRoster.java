package io.colorguard.identity.persistence;

import io.colorguard.identity.Grant;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.domain.DirectoryEntry;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory as it was last read, in the tables of people and of their roles. */
@Component
class JdbcRoster implements Roster {

    private final JdbcClient jdbc;
    private final Grants grants;
    private final Clock clock;

    JdbcRoster(JdbcClient jdbc, Grants grants, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.clock = clock;
    }

    private record Kept(Person person, @Nullable String mail) {}

    @Override
    public Map<PersonId, DirectoryEntry> entries() {
        Map<Kept, Set<Grant>> kept = new HashMap<>();
        jdbc.sql(
                        """
                        select p.*, g.role, g.workspace_key
                        from person p left join role_grant g using (issuer, subject)
                        where g.role is not null or p.mail is not null
                        """)
                .query(row -> {
                    Set<Grant> held = kept.computeIfAbsent(kept(row), _ -> new HashSet<>());
                    if (row.getString("role") != null) {
                        held.add(JdbcGrants.grant(row, 0));
                    }
                });
        Map<PersonId, DirectoryEntry> entries = new HashMap<>();
        kept.forEach((of, held) ->
                entries.put(of.person().id(), new DirectoryEntry(of.person(), of.mail(), held)));
        return entries;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(JdbcPeople.person(row, 0), row.getString("mail"));
    }

    @Override
    @Transactional
    public void keep(DirectoryEntry entry) {
        Person person = entry.person();
        jdbc.sql(
                        """
                        insert into person
                            (issuer, subject, user_name, display_name, mail, last_seen)
                        values (:issuer, :subject, :userName, :displayName, :mail, :now)
                        on conflict (issuer, subject) do update
                        set user_name = :userName, display_name = :displayName, mail = :mail
                        """)
                .param("issuer", person.id().issuer())
                .param("subject", person.id().subject())
                .param("userName", person.userName())
                .param("displayName", person.displayName())
                .param("mail", entry.mail(), Types.VARCHAR)
                .param("now", utc(clock.instant()))
                .update();
        grants.replace(person.id(), entry.grants());
    }

    @Override
    @Transactional
    public void strike(PersonId id) {
        jdbc.sql("update person set mail = null where issuer = ? and subject = ?")
                .params(id.issuer(), id.subject())
                .update();
        grants.replace(id, Set.of());
    }

    @Override
    @Transactional
    public void noteReading(Instant at, int people) {
        jdbc.sql(
                        """
                        insert into directory_reading (single, read_at, people)
                        values (true, :at, :people)
                        on conflict (single) do update set read_at = :at, people = :people
                        """)
                .param("at", utc(at))
                .param("people", people)
                .update();
    }

    @Override
    public Optional<Instant> lastReading() {
        return jdbc.sql("select read_at from directory_reading")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
