package io.colorguard.audit.persistence;

import io.colorguard.audit.TrailContents;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes from one value to the next through an index, without reading the revisions between: as dear
 * as there are people or kinds, however long the history.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcTrailContents implements TrailContents {

    private static final String EACH_ACTOR =
            """
            with recursive found as (
                (select actor_user, actor_issuer, actor_subject, actor_name from revision_here
                where workspace_id = :workspace %1$s
                order by actor_user, actor_issuer, actor_subject, actor_name limit 1)
                union all
                select next.* from found cross join lateral (
                    select actor_user, actor_issuer, actor_subject, actor_name from revision_here r
                    where r.workspace_id = :workspace %1$s
                        and (r.actor_user, r.actor_issuer, r.actor_subject, r.actor_name)
                            > (found.actor_user, found.actor_issuer, found.actor_subject, found.actor_name)
                    order by actor_user, actor_issuer, actor_subject, actor_name limit 1) next)
            select * from found\
            """;

    private static final String EACH =
            """
            with recursive found as (
                select min(%1$s) as %1$s from revision_here where workspace_id = :workspace
                union all
                select (select min(r.%1$s) from revision_here r
                    where r.workspace_id = :workspace and r.%1$s > found.%1$s)
                from found where found.%1$s is not null)
            select %1$s from found where %1$s is not null\
            """;

    private final JdbcClient jdbc;

    JdbcTrailContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Person> actors(WorkspaceId workspace) {
        return jdbc.sql(EACH_ACTOR.formatted(""))
                .param("workspace", workspace.value())
                .query(JdbcTrailContents::person)
                .list();
    }

    @Override
    public Set<Person> actors(WorkspaceId workspace, String userName) {
        return jdbc.sql(EACH_ACTOR.formatted("and actor_user = :name"))
                .param("workspace", workspace.value())
                .param("name", userName)
                .query(JdbcTrailContents::person)
                .set();
    }

    @Override
    public List<String> kinds(WorkspaceId workspace) {
        return each("subject_kind", workspace);
    }

    @Override
    public List<String> actions(WorkspaceId workspace) {
        return each("action", workspace);
    }

    private List<String> each(String column, WorkspaceId workspace) {
        return jdbc.sql(EACH.formatted(column))
                .param("workspace", workspace.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getString("actor_issuer"), row.getString("actor_subject")),
                row.getString("actor_user"),
                row.getString("actor_name"));
    }
}
