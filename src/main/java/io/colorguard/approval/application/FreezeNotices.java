package io.colorguard.approval.application;

import io.colorguard.approval.domain.Freeze;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspace;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whoever may lift a freeze that there is one, and that one is lifted (APR-9, NTF-1). */
@Component
class FreezeNotices {

    private final Notifications notifications;
    private final UserDirectory directory;
    private final CurrentUser user;

    FreezeNotices(Notifications notifications, UserDirectory directory, CurrentUser user) {
        this.notifications = notifications;
        this.directory = directory;
        this.user = user;
    }

    void declared(Workspace workspace, Freeze freeze) {
        send(workspace, freeze, PolicyNoticeKinds.FREEZE_DECLARED, freeze.reason());
    }

    void lifted(Workspace workspace, Freeze freeze) {
        Freeze.Lifting how = freeze.lifting();
        if (how != null) {
            send(workspace, freeze, PolicyNoticeKinds.FREEZE_LIFTED, how.reason());
        }
    }

    private void send(Workspace workspace, Freeze freeze, NoticeKind kind, String reason) {
        Saying tiers =
                Saying.joined(
                        ", ", freeze.sortedTiers().stream().map(FreezeNotices::word).toList());
        notifications.send(
                workspace.id(),
                kind,
                readers(workspace),
                new Notice.Content(
                        "freeze " + freeze.number(),
                        Saying.of(
                                kind.messageKey() + ".title",
                                user.require().displayName(),
                                tiers,
                                clocks(freeze.begins(), freeze.zone()),
                                clocks(freeze.ends(), freeze.zone())),
                        List.of(Saying.of("approval.notice.reason", reason)),
                        "policies"));
    }

    /** The same for every reader: the minute on the clocks of the freeze's own place. */
    private static String clocks(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().toString().replace('T', ' ') + " " + zone.getId();
    }

    private static Saying word(Tier tier) {
        return Saying.of("approval.tier." + Word.of(tier));
    }

    private List<PersonId> readers(Workspace workspace) {
        return Permission.FREEZE_LIFT.holders().stream()
                .flatMap(role -> directory.holders(role, workspace.key()).stream())
                .map(Person::id)
                .distinct()
                .toList();
    }
}
