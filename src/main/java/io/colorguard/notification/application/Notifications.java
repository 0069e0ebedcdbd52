package io.colorguard.notification.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.shared.WorkspaceId;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where features say what happened, in the transaction in which it happens: both are kept or
 * neither (NTF-1).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final CurrentUser currentUser;
    private final UserDirectory directory;
    private final WorkspaceNames workspaces;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            CurrentUser currentUser,
            UserDirectory directory,
            WorkspaceNames workspaces,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.currentUser = currentUser;
        this.directory = directory;
        this.workspaces = workspaces;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells these people and the workspace's webhooks. Whoever acts is not told of it, nor is
     * anybody without a role in the workspace (NTF-5).
     */
    public void send(
            WorkspaceId workspace,
            NoticeKind kind,
            Collection<PersonId> readers,
            Notice.Content content) {
        Person actor = actor();
        Set<PersonId> people = members(workspace, readers, actor);
        announce(outbox.put(notice(workspace, kind, actor, content), people));
    }

    /**
     * Tells these people alone, later than it happened: programs were told when it did.
     *
     * @param actor who did it, who is not told
     */
    public void tellPeople(
            WorkspaceId workspace,
            NoticeKind kind,
            Person actor,
            Collection<PersonId> readers,
            Notice.Content content) {
        Set<PersonId> people = members(workspace, readers, actor);
        announce(outbox.putForPeople(notice(workspace, kind, actor, content), people));
    }

    /** Tells the workspace's webhooks alone: people are told otherwise. */
    public void tellPrograms(WorkspaceId workspace, NoticeKind kind, Notice.Content content) {
        outbox.put(notice(workspace, kind, actor(), content), Set.of());
    }

    private Person actor() {
        return currentUser.find().orElse(Person.PORTAL);
    }

    private Notice notice(
            WorkspaceId workspace, NoticeKind kind, Person actor, Notice.Content content) {
        return new Notice(
                UUID.randomUUID(), workspace, kind.name(), actor, clock.instant(), content);
    }

    private void announce(Set<PersonId> told) {
        if (!told.isEmpty()) {
            events.publishEvent(new Told(told));
        }
    }

    private Set<PersonId> members(
            WorkspaceId workspace, Collection<PersonId> readers, Person actor) {
        return workspaces
                .find(workspace)
                .map(key ->
                        readers.stream()
                                .distinct()
                                .filter(reader -> !reader.equals(actor.id()))
                                .filter(reader -> !directory.rolesOf(reader, key).isEmpty())
                                .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }
}
