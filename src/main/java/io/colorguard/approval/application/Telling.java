package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.identity.PersonId;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is told of one change: the sentence of its kind, and the difference in words. */
final class Telling {

    private final Notifications notifications;
    private final Workspace workspace;
    private final ChangeRequest change;
    private final String actor;

    /**
     * @param actor the name of whoever acts
     */
    Telling(Notifications notifications, Workspace workspace, ChangeRequest change, String actor) {
        this.notifications = notifications;
        this.workspace = workspace;
        this.change = change;
        this.actor = actor;
    }

    void verdict(Verdict verdict) {
        NoticeKind kind =
                switch (verdict.kind()) {
                    case APPROVE -> ChangeNoticeKinds.APPROVED;
                    case ASK -> ChangeNoticeKinds.ASKED;
                    case REJECT -> ChangeNoticeKinds.REJECTED;
                };
        List<Saying> why =
                verdict.reason().isEmpty()
                        ? List.of()
                        : List.of(Saying.of("approval.notice.reason", verdict.reason()));
        send(kind, ChangeNotices.ids(change.contributors().people()), why);
    }

    void send(NoticeKind kind, Collection<PersonId> readers, List<Saying> first, Object... more) {
        if (readers.isEmpty()) {
            return;
        }
        Object[] arguments =
                Stream.concat(Stream.of(actor, change.id().toString(), title()), Stream.of(more))
                        .toArray();
        List<Saying> lines = new ArrayList<>(first);
        lines.addAll(difference());
        notifications.send(
                workspace.id(),
                kind,
                readers,
                new Notice.Content(
                        change.id().toString(),
                        Saying.of(kind.messageKey() + ".title", arguments),
                        lines,
                        "changes/" + change.id()));
    }

    private List<Saying> difference() {
        return DifferenceSayings.of(
                Difference.between(
                        change.proposal().base(),
                        change.proposal().result(),
                        workspace.environments()),
                workspace.environments());
    }

    private Saying title() {
        String own = change.wording().title();
        String kind = Word.of(change.proposal().kind());
        return own.isEmpty()
                ? Saying.of("approval.title." + kind, change.proposal().flag().value())
                : Saying.plain(own);
    }
}
