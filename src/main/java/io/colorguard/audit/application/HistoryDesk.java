package io.colorguard.audit.application;

import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where those who may see a workspace read what happened in it (AUD-1, IDN-3). */
@Service
@Transactional(readOnly = true)
public class HistoryDesk {

    private static final Timeline NOTHING = new Timeline(List.of(), null);

    private final AuditTrail trail;
    private final WorkspaceNames workspaces;
    private final CurrentUser currentUser;
    private final UserDirectory directory;
    private final Tenancy tenancy;

    HistoryDesk(
            AuditTrail trail,
            WorkspaceNames workspaces,
            CurrentUser currentUser,
            UserDirectory directory,
            Tenancy tenancy) {
        this.trail = trail;
        this.workspaces = workspaces;
        this.currentUser = currentUser;
        this.directory = directory;
        this.tenancy = tenancy;
    }

    /** A page of the history, newest first; a workspace not to be seen is as good as missing. */
    public Outcome<Timeline> page(
            String workspace, HistoryQuestion question, @Nullable Long cursor, int limit) {
        if (limit < 1 || limit > Window.MOST) {
            return Outcome.refused(
                    Refusal.invalid("AUD-1", "audit.refusal.limit", "limit", Window.MOST));
        }
        return enter(workspace).map(id -> page(id, question, cursor, limit));
    }

    /** The last things done in the workspace that are none of these. */
    public Outcome<List<RevisionEntry>> latest(
            WorkspaceKey workspace, Set<String> except, int limit) {
        return enter(workspace.value())
                .map(id ->
                        trail.timeline(id, TimelineFilter.except(except), null, limit).entries());
    }

    /** Everybody who could have acted in the workspace, by name; strangers are told of nobody. */
    public List<Person> people(WorkspaceKey workspace) {
        if (!currentUser.may(Permission.WORKSPACE_VIEW, workspace)) {
            return List.of();
        }
        return Arrays.stream(Role.values())
                .flatMap(role -> directory.holders(role, workspace).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    private Outcome<WorkspaceId> enter(String workspace) {
        return Optional.of(workspace)
                .filter(WorkspaceKey::isValid)
                .map(WorkspaceKey::new)
                .filter(key -> currentUser.may(Permission.WORKSPACE_VIEW, key))
                .flatMap(workspaces::find)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.<WorkspaceId>refused(Refusal.notFound("workspace.refusal.missing")))
                .ifDone(tenancy::bind);
    }

    private Timeline page(
            WorkspaceId workspace, HistoryQuestion question, @Nullable Long cursor, int limit) {
        if (question.asksTheImpossible()) {
            return NOTHING;
        }
        PersonId actor = null;
        if (question.actor() instanceof String userName) {
            Optional<Person> person = directory.named(userName);
            if (person.isEmpty()) {
                return NOTHING;
            }
            actor = person.get().id();
        }
        return trail.timeline(
                workspace,
                new TimelineFilter(
                        question.flag(),
                        question.change(),
                        actor,
                        question.from(),
                        question.to(),
                        question.action(),
                        Set.of()),
                cursor,
                limit);
    }
}
