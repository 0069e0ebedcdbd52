package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.approval.domain.ChangeQuery;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes as lists: what waits for whoever looks, what they wrote, and all. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    /** The roles whose verdicts open gates (APR-4). */
    private static final Set<Role> SEATS = Set.of(Role.REVIEWER, Role.APPROVER);

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final UserDirectory directory;
    private final ChangeListing listing;

    Inbox(
            WorkspaceAccess access,
            CurrentUser user,
            UserDirectory directory,
            ChangeListing listing) {
        this.access = access;
        this.user = user;
        this.directory = directory;
        this.listing = listing;
    }

    /** A page of a list with the length of the whole. */
    public record Page(List<ChangeSummary> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** Those that the person could decide now, oldest first. */
    public Outcome<Page> waitingForMe(WorkspaceKey workspace, Window window) {
        return page(workspace, waiting(workspace), window);
    }

    /** How many those are. */
    public Outcome<Integer> countWaitingForMe(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(ws -> listing.count(ws.id(), waiting(workspace)));
    }

    /**
     * The one that stands so many places behind another among those that wait, from the last on to
     * the first; from a change that does not wait it is the first or the last.
     */
    public Optional<ChangeId> besideWaiting(WorkspaceKey workspace, ChangeId change, int step) {
        List<ChangeId> ids =
                waitingForMe(workspace, new Window(0, Window.MOST))
                        .map(Page::lines)
                        .find()
                        .orElse(List.of())
                        .stream()
                        .map(ChangeSummary::id)
                        .toList();
        int here = ids.indexOf(change);
        int from = here < 0 && step < 0 ? 0 : here;
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.get(Math.floorMod(from + step, ids.size())));
    }

    /** Those that the person wrote, drafts among them, newest first. */
    public Outcome<Page> mine(WorkspaceKey workspace, Window window) {
        return page(workspace, new ChangeQuery.WrittenBy(user.require().id()), window);
    }

    /** All that were ever submitted, newest first; no state means every state. */
    public Outcome<Page> all(
            WorkspaceKey workspace,
            Set<ChangeState.Name> states,
            @Nullable FlagKey flag,
            Window window) {
        return page(workspace, new ChangeQuery.Submitted(states, flag), window);
    }

    private ChangeQuery waiting(WorkspaceKey workspace) {
        Map<Role, Set<PersonId>> seats =
                user.rolesIn(workspace).stream()
                        .filter(SEATS::contains)
                        .collect(Collectors.toMap(role -> role, role -> holders(role, workspace)));
        return new ChangeQuery.WaitingFor(user.require().id(), seats);
    }

    private Set<PersonId> holders(Role role, WorkspaceKey workspace) {
        return directory.holders(role, workspace).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private Outcome<Page> page(WorkspaceKey workspace, ChangeQuery query, Window window) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(ws ->
                        new Page(
                                listing.page(ws.id(), query, window),
                                listing.count(ws.id(), query)));
    }
}
