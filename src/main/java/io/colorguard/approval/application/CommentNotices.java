package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.notification.application.Notifications;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people of comments, each of them once: who is mentioned is told that (TLK-3). */
@Component
class CommentNotices {

    private final Notifications notifications;
    private final Workspaces workspaces;

    CommentNotices(Notifications notifications, Workspaces workspaces) {
        this.notifications = notifications;
        this.workspaces = workspaces;
    }

    /**
     * Tells of a comment; of one on a change that was never submitted nobody is told (TLK-2).
     *
     * @param before those who commented before
     */
    void tell(ChangeRequest change, Comment comment, List<Person> before) {
        if (change.submittedAt() == null) {
            return;
        }
        Workspace workspace = workspaces.find(change.workspace()).orElseThrow();
        Telling telling =
                new Telling(
                        notifications,
                        Telling.Later.NEVER,
                        workspace,
                        change,
                        comment.by().displayName());
        List<PersonId> mentioned = ChangeNotices.ids(comment.mentioned());
        telling.send(ChangeNews.of(ChangeNoticeKinds.MENTIONED).because(comment.text()), mentioned);
        telling.send(
                ChangeNews.of(ChangeNoticeKinds.COMMENTED).because(comment.text()),
                concerned(change, before).filter(person -> !mentioned.contains(person)).toList());
    }

    private static Stream<PersonId> concerned(ChangeRequest change, List<Person> before) {
        return Stream.of(
                        change.contributors().people().stream(),
                        change.verdicts().stream().map(Verdict::person),
                        before.stream())
                .flatMap(people -> people)
                .map(Person::id)
                .distinct();
    }
}
