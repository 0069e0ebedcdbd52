package io.colorguard.audit.application;

import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.audit.TrailContents;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where those who may see a workspace read what happened in it (AUD-1, AUD-5, IDN-3). */
@Service
@Transactional(readOnly = true)
public class HistoryDesk {

    private static final Timeline NOTHING = new Timeline(List.of(), null);

    private final AuditTrail trail;
    private final HistoryDoor door;
    private final HistoryActors actors;
    private final TrailContents contents;

    HistoryDesk(AuditTrail trail, HistoryDoor door, HistoryActors actors, TrailContents contents) {
        this.trail = trail;
        this.door = door;
        this.actors = actors;
        this.contents = contents;
    }

    /** A page of the history, newest first; a workspace not to be seen is as good as missing. */
    public Outcome<Timeline> page(
            String workspace, HistoryQuestion question, @Nullable Long cursor, int limit) {
        if (limit < 1 || limit > Window.MOST) {
            return Outcome.refused(
                    Refusal.invalid("AUD-1", "audit.refusal.limit", "limit", Window.MOST));
        }
        return door.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(id ->
                        door.filter(id, question)
                                .map(filter -> trail.timeline(id, filter, cursor, limit))
                                .orElse(NOTHING));
    }

    /** One revision; what this reader may not see is as good as missing. */
    public Outcome<RevisionEntry> revision(WorkspaceKey workspace, long number) {
        return door.enter(workspace.value(), Permission.WORKSPACE_VIEW)
                .flatMap(id ->
                        trail.find(id, number)
                                .map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.notFound(
                                                        "audit.refusal.revision",
                                                        Long.toString(number)))));
    }

    /** The last things done in the workspace that are none of these. */
    public Outcome<List<RevisionEntry>> latest(
            WorkspaceKey workspace, Set<String> except, int limit) {
        return door.enter(workspace.value(), Permission.WORKSPACE_VIEW)
                .map(id ->
                        trail.timeline(id, TimelineFilter.except(except), null, limit).entries());
    }

    /** What the history can be narrowed to, people and things that are gone included. */
    public Outcome<HistoryChoices> choices(WorkspaceKey workspace) {
        return door.enter(workspace.value(), Permission.WORKSPACE_VIEW)
                .map(id ->
                        new HistoryChoices(
                                actors.all(id, workspace),
                                contents.kinds(id),
                                contents.actions(id)));
    }
}
