package io.colorguard.overview.application;

import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person sees at a glance how a workspace stands and what waits for them. */
@Service
@Transactional(readOnly = true)
public class OverviewDesk {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Window OLDEST = new Window(0, 8);
    private static final int LATEST = 8;

    /** What somebody writes for themselves; it becomes news when it is submitted. */
    private static final Set<String> WRITING = Set.of("change.drafted", "change.saved");

    private final WorkspaceAccess access;
    private final FlagCatalog catalog;
    private final Inbox inbox;
    private final HistoryDesk history;
    private final EmergencyDesk emergencies;

    OverviewDesk(
            WorkspaceAccess access,
            FlagCatalog catalog,
            Inbox inbox,
            HistoryDesk history,
            EmergencyDesk emergencies) {
        this.emergencies = emergencies;
        this.access = access;
        this.catalog = catalog;
        this.inbox = inbox;
        this.history = history;
    }

    /** How the workspace stands, for whoever looks. */
    public Outcome<Overview> look(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW).flatMap(this::look);
    }

    private Outcome<Overview> look(Workspace workspace) {
        WorkspaceKey key = workspace.key();
        return catalog.stages(key, WEEK)
                .flatMap(stages ->
                        inbox.waitingForMe(key, OLDEST)
                                .flatMap(waiting ->
                                        history.latest(key, WRITING, LATEST)
                                                .map(latest ->
                                                        new Overview(
                                                                workspace,
                                                                stages,
                                                                waiting,
                                                                latest,
                                                                found(emergencies.owed(key)),
                                                                found(emergencies.owedByMe(key))
                                                                        .size()))));
    }

    private static List<BreakGlass> found(Outcome<List<BreakGlass>> owed) {
        return owed.find().orElse(List.of());
    }
}
