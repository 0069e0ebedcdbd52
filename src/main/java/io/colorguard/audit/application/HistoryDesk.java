package io.colorguard.audit.application;

import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.audit.TrailContents;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
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
    private final HistoryActors actors;
    private final TrailContents contents;
    private final Tenancy tenancy;

    HistoryDesk(
            AuditTrail trail,
            WorkspaceNames workspaces,
            CurrentUser currentUser,
            HistoryActors actors,
            TrailContents contents,
            Tenancy tenancy) {
        this.trail = trail;
        this.workspaces = workspaces;
        this.currentUser = currentUser;
        this.actors = actors;
        this.contents = contents;
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

    /** What the history can be narrowed to, people and things that are gone included. */
    public Outcome<HistoryChoices> choices(WorkspaceKey workspace) {
        return enter(workspace.value())
                .map(id ->
                        new HistoryChoices(
                                actors.all(id, workspace),
                                contents.kinds(id),
                                contents.actions(id)));
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
        Set<PersonId> wanted =
                question.actor() == null ? Set.of() : actors.named(workspace, question.actor());
        if (question.actor() != null && wanted.isEmpty()) {
            return NOTHING;
        }
        return trail.timeline(workspace, filter(question, wanted), cursor, limit);
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
