package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whom it concerns what checklists wait for (CMP-6). */
@Component
class ChecklistNotices {

    private final Notifications notifications;
    private final UserDirectory directory;
    private final Workspaces workspaces;

    ChecklistNotices(Notifications notifications, UserDirectory directory, Workspaces workspaces) {
        this.notifications = notifications;
        this.directory = directory;
        this.workspaces = workspaces;
    }

    /** A phase waits for nothing but an officer's word: those who may give it are told. */
    void ready(ChangeRequest change, BoardLine line) {
        send(
                ChecklistNoticeKinds.READY,
                change,
                line,
                officers(change.workspace()).stream()
                        .filter(person -> !change.contributors().include(person))
                        .toList());
    }

    /** It is due in a few days: its writers are reminded. */
    void due(ChangeRequest change, BoardLine line) {
        send(ChecklistNoticeKinds.DUE, change, line, writers(change));
    }

    /** It was due: its writers and the officers are told. */
    void overdue(ChangeRequest change, BoardLine line) {
        send(
                ChecklistNoticeKinds.OVERDUE,
                change,
                line,
                Stream.concat(writers(change).stream(), officers(change.workspace()).stream())
                        .toList());
    }

    private static List<PersonId> writers(ChangeRequest change) {
        return change.contributors().people().stream().map(Person::id).toList();
    }

    private List<PersonId> officers(WorkspaceId workspace) {
        return directory
                .holders(Role.COMPLIANCE_OFFICER, workspaces.find(workspace).orElseThrow().key())
                .stream()
                .map(Person::id)
                .toList();
    }

    private void send(
            NoticeKind kind, ChangeRequest change, BoardLine line, Collection<PersonId> readers) {
        String id = change.id().toString();
        notifications.send(
                change.workspace(),
                kind,
                readers,
                new Notice.Content(
                        change.proposal().flag().value(),
                        Saying.of(
                                kind.messageKey() + ".title",
                                Saying.of("shell.phase." + line.phase().word()),
                                id,
                                change.proposal().flag().value()),
                        List.of(
                                Saying.of(
                                        "compliance.notice.points",
                                        line.points() - line.open(),
                                        line.points())),
                        "changes/" + id));
    }
}
