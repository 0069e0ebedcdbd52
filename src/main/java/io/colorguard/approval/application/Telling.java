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

/** What is told of one change: the sentence of its kind, and the difference in words. */
final class Telling {

    private final Notifications notifications;
    private final Workspace workspace;
    private final ChangeRequest change;
    private final String actor;
    private final Later later;

    /** Keeps news for later, and answers whether it did. */
    @FunctionalInterface
    interface Later {

        /** Everything is told at once. */
        Later NEVER = (_, _, _) -> false;

        boolean puts(ChangeRequest change, ChangeNews news, Collection<PersonId> readers);
    }

    /**
     * @param actor the name of whoever acts
     */
    Telling(
            Notifications notifications,
            Later later,
            Workspace workspace,
            ChangeRequest change,
            String actor) {
        this.notifications = notifications;
        this.later = later;
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
        send(
                ChangeNews.of(kind).because(verdict.reason()),
                ChangeNotices.ids(change.contributors().people()));
    }

    /** Tells these people, at once or, of a change of a batch, together with the others (BAT-6). */
    void send(ChangeNews news, Collection<PersonId> readers) {
        if (readers.isEmpty()) {
            return;
        }
        if (later.puts(change, news, readers)) {
            notifications.tellPrograms(workspace.id(), news.kind(), content(news));
        } else {
            notifications.send(workspace.id(), news.kind(), readers, content(news));
        }
    }

    /** What a notice of this change alone says. */
    Notice.Content content(ChangeNews news) {
        List<Saying> lines = new ArrayList<>(news.lines());
        String flag = change.proposal().flag().value();
        if (!change.wording().title().isEmpty() && !change.wording().title().contains(flag)) {
            lines.add(Saying.of("approval.notice.flag", flag));
        }
        lines.addAll(difference());
        return new Notice.Content(
                change.id().toString(),
                Saying.of(
                        news.kind().messageKey() + ".title",
                        actor,
                        change.id().toString(),
                        title(),
                        news.extra()),
                lines,
                "changes/" + change.id());
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
