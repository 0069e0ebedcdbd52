package io.colorguard.approval.application;

import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.Ending;
import io.colorguard.approval.domain.TermChange;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Saying;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells of policy changes: those who may decide, of each that is proposed or written anew; those
 * and its writers, of how it ended (APR-13, NTF-1).
 */
@Component
class PolicyNotices {

    private static final int MOST_LINES = 10;

    private final Notifications notifications;
    private final Workspaces workspaces;
    private final UserDirectory directory;
    private final Policies policies;
    private final CurrentUser user;

    PolicyNotices(
            Notifications notifications,
            Workspaces workspaces,
            UserDirectory directory,
            Policies policies,
            CurrentUser user) {
        this.notifications = notifications;
        this.workspaces = workspaces;
        this.directory = directory;
        this.policies = policies;
        this.user = user;
    }

    /** Tells of one as it is kept now. */
    void tell(PolicyChange change) {
        Ending ending = change.ending();
        if (ending == null) {
            send(change, PolicyNoticeKinds.PROPOSED, change.reason());
            return;
        }
        NoticeKind kind =
                switch (ending.state()) {
                    case ACCEPTED -> PolicyNoticeKinds.ACCEPTED;
                    case REJECTED -> PolicyNoticeKinds.REJECTED;
                    case WITHDRAWN -> PolicyNoticeKinds.WITHDRAWN;
                    case PROPOSED -> throw new IllegalStateException("has ended: " + change.id());
                };
        send(change, kind, ending.reason());
    }

    private void send(PolicyChange change, NoticeKind kind, String reason) {
        Workspace workspace = workspaces.find(change.workspace()).orElseThrow();
        String id = change.id().toString();
        notifications.send(
                workspace.id(),
                kind,
                readers(workspace, change),
                new Notice.Content(
                        id,
                        Saying.of(kind.messageKey() + ".title", user.require().displayName(), id),
                        lines(change, reason),
                        "policies/changes/" + id));
    }

    private List<Saying> lines(PolicyChange change, String reason) {
        List<Saying> lines = new ArrayList<>();
        if (!reason.isEmpty()) {
            lines.add(Saying.of("approval.notice.reason", reason));
        }
        List<TermChange> changes =
                policies.find(change.workspace(), change.baseVersion())
                        .map(Policy::terms)
                        .map(change.terms()::differencesFrom)
                        .orElse(List.of());
        changes.stream().limit(MOST_LINES).map(PolicySayings::of).forEach(lines::add);
        if (changes.size() > MOST_LINES) {
            lines.add(Saying.of("approval.notice.more", changes.size() - MOST_LINES));
        }
        return lines;
    }

    private List<PersonId> readers(Workspace workspace, PolicyChange change) {
        Stream<Person> deciders =
                Permission.POLICY_CHANGE.holders().stream()
                        .flatMap(role -> directory.holders(role, workspace.key()).stream());
        return Stream.concat(deciders, change.contributors().people().stream())
                .map(Person::id)
                .distinct()
                .toList();
    }
}
