package io.colorguard.notification;

import static io.colorguard.identity.Actors.as;

import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A workspace of its own in which the demo's people are told things. */
public final class NotificationScene {

    public static final NoticeKind KIND = new NoticeKind("test.happened", "notification.test");
    private static final Window ALL = new Window(0, 100);

    public final Workspace workspace;
    private final Notifications notifications;
    private final NoticeDesk desk;
    private final Tenancy tenancy;

    public NotificationScene(ApplicationContext portal) {
        notifications = portal.getBean(Notifications.class);
        desk = portal.getBean(NoticeDesk.class);
        tenancy = portal.getBean(Tenancy.class);
        NewWorkspace wanted =
                new NewWorkspace(
                        "ws-" + UUID.randomUUID().toString().substring(0, 8),
                        "Payments",
                        List.of(new Environment("dev", "dev", Tier.DEVELOPMENT)),
                        List.of(new TrafficType("customer", "Customer")));
        WorkspaceSetup setup = portal.getBean(WorkspaceSetup.class);
        workspace = as("admin", () -> setup.create(wanted).require());
    }

    public static PersonId id(String userName) {
        return DemoPeople.require(userName).id();
    }

    /** Something with markup, patterns and line ends in it, as people can enter. */
    public static Notice.Content content(String title) {
        return new Notice.Content(
                "CHG-7",
                Saying.plain(title),
                List.of(Saying.plain("prod: on 10 % → 25 % for {0} <b>'VIP'</b>")),
                "changes/CHG-7");
    }

    /** Has somebody do something that these people are told of. */
    public void tell(String actor, String title, PersonId... readers) {
        as(
                actor,
                () ->
                        tenancy.inside(
                                workspace.id(),
                                () -> {
                                    notifications.send(
                                            workspace.id(),
                                            KIND,
                                            Arrays.asList(readers),
                                            content(title));
                                    return title;
                                }));
    }

    /** Titles of what the person finds in the portal, newest first. */
    public List<String> found(String userName) {
        return as(userName, () -> desk.mine(workspace.key(), false, ALL).require()).lines().stream()
                .map(ReaderNotice::notice)
                .map(notice -> ((Saying.Plain) notice.content().title()).text())
                .toList();
    }

    public WorkspaceKey key() {
        return workspace.key();
    }
}
