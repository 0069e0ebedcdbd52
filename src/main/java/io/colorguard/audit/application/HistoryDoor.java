package io.colorguard.audit.application;

import io.colorguard.audit.TimelineFilter;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets readers of the history in, and makes out what they ask for (IDN-3, AUD-5). */
@Component
class HistoryDoor {

    private final WorkspaceNames workspaces;
    private final CurrentUser currentUser;
    private final HistoryActors actors;
    private final Tenancy tenancy;

    HistoryDoor(
            WorkspaceNames workspaces,
            CurrentUser currentUser,
            HistoryActors actors,
            Tenancy tenancy) {
        this.workspaces = workspaces;
        this.currentUser = currentUser;
        this.actors = actors;
        this.tenancy = tenancy;
    }

    /** A workspace not to be seen is as good as missing. */
    Outcome<WorkspaceId> enter(String workspace, Permission permission) {
        return Optional.of(workspace)
                .filter(WorkspaceKey::isValid)
                .map(WorkspaceKey::new)
                .filter(key -> currentUser.may(permission, key))
                .flatMap(workspaces::find)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.<WorkspaceId>refused(Refusal.notFound("workspace.refusal.missing")))
                .ifDone(tenancy::bind);
    }

    /** Which revisions a question means; empty where none can be meant. */
    Optional<TimelineFilter> filter(WorkspaceId workspace, HistoryQuestion question) {
        if (question.asksTheImpossible()) {
            return Optional.empty();
        }
        Set<PersonId> people =
                question.actor() == null ? Set.of() : actors.named(workspace, question.actor());
        return question.actor() != null && people.isEmpty()
                ? Optional.empty()
                : Optional.of(filter(question, people));
    }

    private static TimelineFilter filter(HistoryQuestion question, Set<PersonId> actors) {
        return new TimelineFilter(
                question.flag(),
                question.change(),
                question.kind(),
                question.object(),
                question.action(),
                actors,
                question.text() == null ? "" : question.text(),
                question.from(),
                question.to(),
                Set.of());
    }
}
