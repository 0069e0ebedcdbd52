package io.colorguard.sample;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.DemoPerson;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of a story has happened in an earlier run of the portal, read from the revisions it left.
 * Each step of a story is one transaction, and so has left one revision or none.
 */
final class Told {

    private final Deque<RevisionEntry> revisions = new ArrayDeque<>();

    /** Nothing, before the first start. */
    static Told nothing() {
        return new Told();
    }

    /** All that has happened in this workspace; a draft is known to its author only. */
    static Told in(WorkspaceId workspace, AuditTrail trail) {
        SortedSet<RevisionEntry> all =
                new TreeSet<>(
                        Comparator.comparing(RevisionEntry::at)
                                .thenComparing(RevisionEntry::number));
        for (DemoPerson person : DemoPeople.ALL) {
            InPerson.run(person.person(), () -> read(workspace, trail, all));
        }
        Told told = new Told();
        told.revisions.addAll(all);
        return told;
    }

    private static void read(
            WorkspaceId workspace, AuditTrail trail, SortedSet<RevisionEntry> all) {
        @Nullable Long cursor = null;
        do {
            Timeline page = trail.timeline(workspace, TimelineFilter.ALL, cursor, Window.MOST);
            all.addAll(page.entries());
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    /** When the first thing happened that was not taken yet. */
    Optional<Instant> next() {
        return Optional.ofNullable(revisions.peekFirst()).map(RevisionEntry::at);
    }

    boolean isOver() {
        return revisions.isEmpty();
    }

    /** Takes what happened next, if it is this. */
    Optional<Act> take(Instant at, Predicate<Act> what) {
        RevisionEntry next = revisions.peekFirst();
        if (next == null || !next.at().equals(at) || !what.test(next.act())) {
            return Optional.empty();
        }
        revisions.removeFirst();
        return Optional.of(next.act());
    }

    static Optional<ChangeId> change(Act act) {
        return Optional.ofNullable(act.change()).flatMap(ChangeId::parse);
    }
}
