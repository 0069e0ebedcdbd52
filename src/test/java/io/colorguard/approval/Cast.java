package io.colorguard.approval;

import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.domain.People;
import io.colorguard.shared.WorkspaceKey;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a test's own, whose roles it gives and takes. */
public final class Cast {

    private final People people;
    private final JdbcClient jdbc;

    public Cast(ApplicationContext portal) {
        people = portal.getBean(People.class);
        jdbc = portal.getBean(JdbcClient.class);
    }

    /** Somebody the portal has seen, without roles. */
    public Person person(WorkspaceKey workspace, String name) {
        Person person =
                new Person(new PersonId("cast", workspace.value() + "/" + name), name, name);
        people.see(person);
        return person;
    }

    /** Somebody who holds this role. */
    public Person player(WorkspaceKey workspace, String name, Role role) {
        Person person = person(workspace, name);
        grant(person, workspace, role);
        return person;
    }

    public void grant(Person person, WorkspaceKey workspace, Role... roles) {
        for (Role role : roles) {
            jdbc.sql(
                            """
                            insert into role_grant (issuer, subject, role, workspace_key)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            person.id().issuer(),
                            person.id().subject(),
                            role.name(),
                            workspace.value())
                    .update();
        }
    }

    /** Takes all roles away, as when somebody leaves. */
    public void dismiss(Person person) {
        jdbc.sql("delete from role_grant where issuer = ? and subject = ?")
                .params(person.id().issuer(), person.id().subject())
                .update();
    }

    /** Runs the work as this person on the page. */
    public static <T> T as(Person person, Supplier<T> work) {
        return ActingAs.call(person, Source.BROWSER, work::get);
    }
}
