package io.colorguard.identity.persistence;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.identity.domain.People;
import io.colorguard.shared.WorkspaceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and roles in two plain tables, read afresh each time: a role taken away is gone at once.
 */
@Component
class JdbcPeople implements People, UserDirectory {

    static final String MEMBER =
            """
            and exists (select from role_grant g
                where (g.issuer, g.subject) = (p.issuer, p.subject)
                and (g.workspace_key is null or g.workspace_key = :workspace))\
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void see(Person person) {
        jdbc.sql(
                        """
                        insert into person (issuer, subject, user_name, display_name, last_seen)
                        values (:issuer, :subject, :userName, :displayName, :now)
                        on conflict (issuer, subject) do update
                        set user_name = :userName, display_name = :displayName, last_seen = :now
                        """)
                .param("issuer", person.id().issuer())
                .param("subject", person.id().subject())
                .param("userName", person.userName())
                .param("displayName", person.displayName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Person> holders(Role role, WorkspaceKey workspace) {
        return jdbc.sql(
                        """
                        select distinct issuer, subject, user_name, display_name
                        from person join role_grant g using (issuer, subject)
                        where g.role = ? and (g.workspace_key is null or g.workspace_key = ?)
                        order by display_name
                        """)
                .params(role.name(), workspace.value())
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where issuer = ? and subject = ?")
                .params(id.issuer(), id.subject())
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public Optional<Person> named(String userName) {
        return jdbc.sql(
                        """
                        select * from person where user_name = ?
                        order by last_seen desc limit 1
                        """)
                .param(userName)
                .query(JdbcPeople::person)
                .optional()
                .or(() ->
                        Optional.of(Person.PORTAL)
                                .filter(portal -> portal.userName().equals(userName)));
    }

    @Override
    public List<Person> members(WorkspaceKey workspace, Collection<String> userNames) {
        return jdbc.sql(
                        """
                        select distinct on (user_name) issuer, subject, user_name, display_name
                        from person p where user_name = any(:names)
                        """
                                + MEMBER
                                + " order by user_name, last_seen desc")
                .param("names", userNames.toArray(String[]::new))
                .param("workspace", workspace.value())
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public List<Person> membersLike(WorkspaceKey workspace, String beginning, int most) {
        return jdbc.sql(
                        """
                        select issuer, subject, user_name, display_name from person p
                        where (starts_with(lower(user_name), lower(:beginning))
                            or strpos(' ' || lower(display_name), ' ' || lower(:beginning)) > 0)
                        """
                                + MEMBER
                                + " order by display_name, user_name limit :most")
                .param("beginning", beginning)
                .param("workspace", workspace.value())
                .param("most", most)
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public Optional<String> mailOf(PersonId id) {
        return jdbc.sql("select mail from person where issuer = ? and subject = ?")
                .params(id.issuer(), id.subject())
                .query((row, _) -> Optional.ofNullable(row.getString("mail")))
                .optional()
                .flatMap(mail -> mail);
    }

    @Override
    public Set<Role> rolesOf(PersonId id, WorkspaceKey workspace) {
        return jdbc.sql(
                        """
                        select distinct role from role_grant where issuer = ? and subject = ?
                        and (workspace_key is null or workspace_key = ?)
                        """)
                .params(id.issuer(), id.subject(), workspace.value())
                .query(JdbcPeople::role)
                .set();
    }

    @Override
    public Set<Role> rolesEverywhere(PersonId id) {
        return jdbc.sql(
                        """
                        select role from role_grant
                        where issuer = ? and subject = ? and workspace_key is null
                        """)
                .params(id.issuer(), id.subject())
                .query(JdbcPeople::role)
                .set();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getString("issuer"), row.getString("subject")),
                row.getString("user_name"),
                row.getString("display_name"));
    }

    private static Role role(ResultSet row, int number) throws SQLException {
        return Role.valueOf(row.getString("role"));
    }
}
