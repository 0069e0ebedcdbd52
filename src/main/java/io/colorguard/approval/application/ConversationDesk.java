package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Comments;
import io.colorguard.approval.domain.Mentions;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people talk about a change (TLK-1). */
@Service
@Transactional
public class ConversationDesk {

    static final String COMMENTED = "change.commented";

    private final WorkspaceAccess access;
    private final ChangeRequests changes;
    private final Comments comments;
    private final Chronicle chronicle;
    private final CommentNotices notices;
    private final AuditTrail trail;
    private final UserDirectory directory;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConversationDesk(
            WorkspaceAccess access,
            ChangeRequests changes,
            Comments comments,
            Chronicle chronicle,
            CommentNotices notices,
            AuditTrail trail,
            UserDirectory directory,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.changes = changes;
        this.comments = comments;
        this.chronicle = chronicle;
        this.notices = notices;
        this.trail = trail;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** A page of comments with the length of the whole. */
    public record Page(List<Comment> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Everything said of the change and what became of it, oldest first.
     *
     * @param most no more entries than this, the newest
     */
    @Transactional(readOnly = true)
    public Outcome<Conversation> read(WorkspaceKey key, ChangeId id, int most) {
        return reading(key, id, (_, change) -> Outcome.done(chronicle.of(change, most)));
    }

    /** The comments alone, oldest first. */
    @Transactional(readOnly = true)
    public Outcome<Page> comments(WorkspaceKey key, ChangeId id, Window window) {
        return reading(
                key,
                id,
                (workspace, _) ->
                        Outcome.done(
                                new Page(
                                        comments.page(workspace.id(), id, window),
                                        comments.count(workspace.id(), id))));
    }

    /** Who could be mentioned by a name that begins like this, by name (TLK-3). */
    @Transactional(readOnly = true)
    public Outcome<List<Person>> mentionable(
            WorkspaceKey key, ChangeId id, String beginning, int most) {
        return reading(
                key,
                id,
                (_, change) ->
                        Outcome.done(
                                isPrivate(change)
                                        ? writers(change, beginning, most)
                                        : directory.membersLike(key, beginning, most)));
    }

    /** Says something; it stays as it was said. */
    public Outcome<Comment> say(WorkspaceKey key, ChangeId id, String text) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        admitted(id, changes.lock(workspace.id(), id))
                                .flatMap(change -> say(key, change, text)));
    }

    private Outcome<Comment> say(WorkspaceKey key, ChangeRequest change, String text) {
        return Comment.said(user.require(), clock.instant(), text)
                .flatMap(comment -> comment.mentioning(mentioned(key, change, comment.text())))
                .map(comment -> trail.record(act(change), () -> kept(change, comment)));
    }

    private Comment kept(ChangeRequest change, Comment comment) {
        List<Person> before = comments.authors(change.workspace(), change.id());
        Comment kept = comments.add(change.workspace(), change.id(), comment);
        notices.tell(change, kept, before);
        events.publishEvent(new ChangesMoved(change.workspace(), change.id().toString()));
        return kept;
    }

    private List<Person> mentioned(WorkspaceKey key, ChangeRequest change, String text) {
        Collection<Person> readers =
                isPrivate(change)
                        ? change.contributors().people()
                        : directory.members(key, Mentions.possible(text));
        return Mentions.among(readers, text);
    }

    private static List<Person> writers(ChangeRequest change, String beginning, int most) {
        String wanted = beginning.toLowerCase(Locale.ROOT);
        return change.contributors().people().stream()
                .filter(person ->
                        (person.userName() + " " + person.displayName())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .limit(most)
                .toList();
    }

    private <T> Outcome<T> reading(
            WorkspaceKey key, ChangeId id, BiFunction<Workspace, ChangeRequest, Outcome<T>> work) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        admitted(id, changes.find(workspace.id(), id))
                                .flatMap(change -> work.apply(workspace, change)));
    }

    /** Until it is submitted, a change is talked about by its writers only (TLK-2). */
    private Outcome<ChangeRequest> admitted(ChangeId id, Optional<ChangeRequest> found) {
        if (found.isEmpty()) {
            return Outcome.refused(
                    Refusal.notFound("approval.refusal.change.missing", id.toString()));
        }
        ChangeRequest change = found.get();
        return isPrivate(change) && !change.contributors().include(user.require().id())
                ? Outcome.refused(
                        Refusal.forbidden(
                                "TLK-2",
                                "approval.refusal.conversation.private",
                                id.toString(),
                                change.contributors().author().displayName()))
                : Outcome.done(change);
    }

    private static boolean isPrivate(ChangeRequest change) {
        return change.submittedAt() == null;
    }

    private static Act act(ChangeRequest change) {
        return Act.of(change.workspace(), COMMENTED, Subject.change(change.id().toString()))
                .withChange(change.id().toString())
                .withFlag(change.proposal().flag().value());
    }
}
