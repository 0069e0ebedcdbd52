package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Viewed;
import io.colorguard.approval.domain.ViewedMarks;
import io.colorguard.approval.domain.ViewedMarks.Reading;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a reader keeps track of what of a change they have looked at; for themselves (TLK-4). */
@Service
@Transactional
public class ReadingDesk {

    private final WorkspaceAccess access;
    private final ChangeRequests changes;
    private final ViewedMarks marks;
    private final CurrentUser user;
    private final Clock clock;

    ReadingDesk(
            WorkspaceAccess access,
            ChangeRequests changes,
            ViewedMarks marks,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.changes = changes;
        this.marks = marks;
        this.user = user;
        this.clock = clock;
    }

    /** The environments that the person has viewed as they are now. */
    @Transactional(readOnly = true)
    public Outcome<Set<String>> viewed(WorkspaceKey key, ChangeId id) {
        return change(key, id).map(this::viewed);
    }

    /** Marks an environment, as it was seen. */
    public Outcome<Set<String>> mark(WorkspaceKey key, ChangeId id, Viewed seen) {
        return change(key, id)
                .flatMap(change -> seen(change, seen))
                .ifDone(change -> marks.mark(reading(change), seen, clock.instant()))
                .map(this::viewed);
    }

    /** Takes the mark off. */
    public Outcome<Set<String>> unmark(WorkspaceKey key, ChangeId id, String environment) {
        return change(key, id)
                .ifDone(change -> marks.unmark(reading(change), environment))
                .map(this::viewed);
    }

    private Set<String> viewed(ChangeRequest change) {
        Set<Viewed> marked = marks.of(reading(change));
        return change.gates().stream()
                .map(Viewed::at)
                .filter(marked::contains)
                .map(Viewed::environment)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody marks what they have not seen: what moved in the meantime is read anew. */
    private static Outcome<ChangeRequest> seen(ChangeRequest change, Viewed seen) {
        return change.gate(seen.environment())
                .map(gate ->
                        Viewed.at(gate).equals(seen)
                                ? Outcome.done(change)
                                : Outcome.<ChangeRequest>refused(
                                        Refusal.conflict(
                                                "TLK-4",
                                                "approval.refusal.viewed.moved",
                                                seen.environment())))
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.invalid(
                                        "TLK-4",
                                        "approval.refusal.viewed.environment",
                                        "environment",
                                        seen.environment())));
    }

    private Outcome<ChangeRequest> change(WorkspaceKey key, ChangeId id) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        changes.find(workspace.id(), id)
                                .map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.notFound(
                                                        "approval.refusal.change.missing",
                                                        id.toString()))));
    }

    private Reading reading(ChangeRequest change) {
        return new Reading(change.workspace(), change.id(), user.require().id());
    }
}
