package io.colorguard.approval.application;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Workspaces;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of emergencies at once: whoever could review one, and those who run the workspace (APR-11).
 */
@Component
class GlassNotices {

    private final Notifications notifications;
    private final UserDirectory directory;
    private final Workspaces workspaces;

    GlassNotices(Notifications notifications, UserDirectory directory, Workspaces workspaces) {
        this.notifications = notifications;
        this.directory = directory;
        this.workspaces = workspaces;
    }

    @EventListener
    void told(GlassBroken event) {
        BreakGlass glass = event.glass();
        send(
                ChangeNoticeKinds.GLASS_BROKEN,
                glass,
                concerned(event.workspace(), glass),
                List.of(
                        Saying.of("approval.notice.reason", glass.cause().reason()),
                        Saying.of("approval.notice.incident", glass.cause().incident()),
                        Saying.of("approval.notice.owed")));
    }

    @EventListener
    void told(GlassReviewed event) {
        BreakGlass glass = event.glass();
        BreakGlass.FollowUp review = glass.followUp();
        if (review != null) {
            String verdict = review.justified() ? "justified" : "unjustified";
            send(
                    ChangeNoticeKinds.GLASS_REVIEWED,
                    glass,
                    List.of(glass.by().id()),
                    List.of(
                            Saying.of("approval.notice." + verdict),
                            Saying.of("approval.notice.reason", review.words())));
        }
    }

    /** Its review is due in a few hours: whoever could give it is reminded. */
    void due(BreakGlass glass) {
        WorkspaceKey workspace = workspaces.find(glass.workspace()).orElseThrow().key();
        List<PersonId> reviewers =
                glass.reviewers().stream()
                        .flatMap(role -> holders(workspace, role).stream())
                        .filter(person -> !person.equals(glass.by().id()))
                        .distinct()
                        .toList();
        send(
                ChangeNoticeKinds.GLASS_DUE,
                glass,
                reviewers,
                List.of(
                        Saying.of("approval.notice.reason", glass.cause().reason()),
                        Saying.of("approval.notice.incident", glass.cause().incident())));
    }

    /** Nobody has reviewed it within its 24 hours; whoever broke the glass is told, too. */
    void late(BreakGlass glass) {
        WorkspaceKey workspace = workspaces.find(glass.workspace()).orElseThrow().key();
        send(
                ChangeNoticeKinds.GLASS_LATE,
                glass,
                concerned(workspace, glass),
                List.of(
                        Saying.of("approval.notice.reason", glass.cause().reason()),
                        Saying.of("approval.notice.incident", glass.cause().incident())));
    }

    /** Operators, administrators and whoever may review it. */
    private List<PersonId> concerned(WorkspaceKey workspace, BreakGlass glass) {
        Set<Role> roles = EnumSet.of(Role.OPERATOR, Role.ADMINISTRATOR);
        roles.addAll(glass.reviewers());
        return roles.stream()
                .flatMap(role -> holders(workspace, role).stream())
                .distinct()
                .toList();
    }

    private void send(
            NoticeKind kind, BreakGlass glass, List<PersonId> readers, List<Saying> lines) {
        BreakGlass.FollowUp review = glass.followUp();
        Person actor = review == null ? glass.by() : review.by();
        Saying action = Saying.of("approval.notice.glass." + glass.action().word());
        notifications.send(
                glass.workspace(),
                kind,
                readers,
                new Notice.Content(
                        glass.change().toString(),
                        Saying.of(
                                kind.messageKey() + ".title",
                                actor.displayName(),
                                glass.flag().value(),
                                glass.environment(),
                                action),
                        lines,
                        "changes/" + glass.change()));
    }

    private List<PersonId> holders(WorkspaceKey workspace, Role role) {
        return directory.holders(role, workspace).stream().map(Person::id).toList();
    }
}
