package io.colorguard.audit;

import static io.colorguard.identity.Actors.as;

import io.colorguard.Inside;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workspace with a history of whatever a test wants, also of people and things long gone. */
public final class HistoryScene {

    /** Left years ago: holds no role, is in no directory. */
    public static final Person GONE =
            new Person(new PersonId("https://old.example", "77"), "sgodinez", "Sofía Godínez");

    public final WorkspaceKey key =
            new WorkspaceKey("hist-" + UUID.randomUUID().toString().substring(0, 8));
    public final WorkspaceId workspace;
    private final JdbcClient owner;

    public HistoryScene(ApplicationContext portal) {
        owner = Inside.owner(portal);
        as("admin", () -> portal.getBean(WorkspaceSetup.class).create(plain()).require());
        workspace = portal.getBean(WorkspaceNames.class).find(key).orElseThrow();
    }

    private NewWorkspace plain() {
        return new NewWorkspace(
                key.value(),
                "Cards",
                List.of(new Environment("dev", "dev", Tier.DEVELOPMENT)),
                List.of(new TrafficType("user", "User")));
    }

    public Act act(String action, Subject subject) {
        return Act.of(workspace, action, subject);
    }

    /** A revision of somebody of the demo, now. */
    public long add(String userName, Act act) {
        return add(DemoPeople.require(userName), act, Instant.now());
    }

    /** Any revision. */
    public long add(Person actor, Act act, Instant at) {
        return owner.sql(
                        """
                        insert into revision (rev, at, workspace_id, actor_issuer, actor_subject,
                            actor_user, actor_name, actor_roles, action, subject_kind, subject_key,
                            flag_key, change_id, reason, source)
                        values (nextval('revision_seq'), ?, ?, ?, ?, ?, ?, 'DEVELOPER', ?, ?, ?, ?, ?, ?,
                            'BROWSER') returning rev
                        """)
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        act.workspace().value(),
                        actor.id().issuer(),
                        actor.id().subject(),
                        actor.userName(),
                        actor.displayName(),
                        act.action(),
                        act.subject().kind(),
                        act.subject().key(),
                        act.flag(),
                        act.change(),
                        act.reason())
                .query(Long.class)
                .single();
    }

    /** A revision that changed several flags. */
    public void addOfSeveral(String userName, Act act, String... flags) {
        owner.sql("update revision set flag_keys = ? where rev = ?")
                .params(flags, add(userName, act))
                .update();
    }

    /** So many revisions of a busy workspace, for the planner to have something to plan. */
    public void fill(int revisions) {
        owner.sql(
                        """
                        insert into revision (rev, at, workspace_id, actor_issuer, actor_subject,
                            actor_user, actor_name, actor_roles, action, subject_kind, subject_key,
                            flag_key, change_id, reason, source)
                        select nextval('revision_seq'), now() - n * interval '3 minutes', ?, 'demo',
                            'person-' || n % 40, 'person-' || n % 40, 'Person ' || n % 40, 'DEVELOPER',
                            case when n % 1000 = 0 then 'flag.killed' else 'change.saved' end,
                            case when n % 500 = 0 then 'segment' else 'change' end,
                            case when n % 500 = 0 then 'vip' else 'CHG-' || n / 4 end,
                            'flag-' || n % 5000, 'CHG-' || n / 4, 'Because it is time ' || n, 'BROWSER'
                        from generate_series(1, ?) n
                        """)
                .params(workspace.value(), revisions)
                .update();
        owner.sql("vacuum analyze revision").update();
    }
}
