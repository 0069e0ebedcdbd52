package io.colorguard.approval.application;

import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.BatchNews.Item;
import io.colorguard.approval.domain.BatchNews.Line;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.notification.application.Notifications;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Saying;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what became of many changes of a batch in one notice each (BAT-6). */
@Component
class BatchNotices {

    /** The differences of more changes are read on the page. */
    static final int MOST = 5;

    private final Notifications notifications;
    private final ChangeRequests changes;
    private final Workspaces workspaces;
    private final Map<String, NoticeKind> kinds;

    BatchNotices(
            Notifications notifications,
            ChangeRequests changes,
            Workspaces workspaces,
            List<NoticeKind> kinds) {
        this.notifications = notifications;
        this.changes = changes;
        this.workspaces = workspaces;
        this.kinds = new LinkedHashMap<>();
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    /** What people are told at once: the same kind, by the same person, for the same reason. */
    private record Event(String kind, Person actor, String reason) {
        static Event of(Item item) {
            return new Event(item.kind(), item.actor(), item.reason());
        }
    }

    void tell(Batch batch, List<Line> lines) {
        Map<Event, Map<PersonId, Map<ChangeId, Item>>> events = new LinkedHashMap<>();
        lines.forEach(line ->
                events.computeIfAbsent(Event.of(line.item()), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(line.reader(), _ -> new LinkedHashMap<>())
                        .put(line.item().change(), line.item()));
        events.forEach((event, readers) -> tell(batch, event, readers));
    }

    /** Readers of the same changes share a notice. */
    private void tell(Batch batch, Event event, Map<PersonId, Map<ChangeId, Item>> readers) {
        Map<Collection<Item>, Set<PersonId>> groups = new LinkedHashMap<>();
        readers.forEach((reader, items) ->
                groups.computeIfAbsent(List.copyOf(items.values()), _ -> new LinkedHashSet<>())
                        .add(reader));
        Workspace workspace = workspaces.find(batch.workspace()).orElseThrow();
        groups.forEach((items, people) ->
                notifications.tellPeople(
                        workspace.id(),
                        kind(event),
                        event.actor(),
                        people,
                        items.size() == 1
                                ? alone(workspace, items.iterator().next())
                                : together(workspace, batch, event, List.copyOf(items))));
    }

    private NoticeKind kind(Event event) {
        NoticeKind kind = kinds.get(event.kind());
        if (kind == null) {
            throw new IllegalStateException("no notice is of kind " + event.kind());
        }
        return kind;
    }

    /** A single change is told like any other. */
    private Notice.Content alone(Workspace workspace, Item item) {
        String actor = item.actor().displayName();
        return new Telling(
                        notifications,
                        Telling.Later.NEVER,
                        workspace,
                        change(workspace, item),
                        actor)
                .content(new ChangeNews(kind(Event.of(item)), item.reason(), item.extra()));
    }

    private Notice.Content together(
            Workspace workspace, Batch batch, Event event, List<Item> items) {
        List<Saying> lines =
                new ArrayList<>(new ChangeNews(kind(event), event.reason(), "").lines());
        items.stream().limit(MOST).forEach(item -> lines.add(line(workspace, item)));
        if (items.size() > MOST) {
            lines.add(Saying.of("approval.notice.batch.more", items.size() - MOST));
        }
        String title = batch.wanted().wording().title();
        return new Notice.Content(
                batch.id().toString(),
                Saying.of(
                        kind(event).messageKey() + ".batch",
                        event.actor().displayName(),
                        items.size(),
                        batch.changes().size(),
                        title.isEmpty()
                                ? Saying.plain(batch.id().toString())
                                : Saying.of("approval.notice.batch.name", batch.id(), title)),
                lines,
                "batches/" + batch.id());
    }

    /** A flag and what its change does, in one line. */
    private Saying line(Workspace workspace, Item item) {
        ChangeRequest change = change(workspace, item);
        List<Saying> difference =
                DifferenceSayings.of(
                        Difference.between(
                                change.proposal().base(),
                                change.proposal().result(),
                                workspace.environments()),
                        workspace.environments());
        Saying flag = Saying.plain(change.proposal().flag().value());
        return difference.isEmpty()
                ? flag
                : Saying.joined(" · ", List.of(flag, Saying.joined("; ", difference)));
    }

    private ChangeRequest change(Workspace workspace, Item item) {
        return changes.find(workspace.id(), item.change()).orElseThrow();
    }
}
