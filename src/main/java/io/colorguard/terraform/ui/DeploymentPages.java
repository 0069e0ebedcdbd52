package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.BundleReading;
import io.colorguard.terraform.application.DeployedEnvironment;
import io.colorguard.terraform.application.DeploymentBoard;
import io.colorguard.terraform.application.DeploymentDesk;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.uikit.Note;
import java.time.Clock;
import java.util.List;

/** Draws what stands in the environments, and asks for reports by hand (DEP-1, DEP-5). */
@org.springframework.stereotype.Component
class DeploymentPages {

    /** Older exports are reported by programs alone. */
    private static final Window LATEST = new Window(0, 50);

    private final DeploymentBoard board;
    private final DeploymentDesk desk;
    private final BundleReading reading;
    private final CurrentUser user;
    private final Clock clock;

    DeploymentPages(
            DeploymentBoard board,
            DeploymentDesk desk,
            BundleReading reading,
            CurrentUser user,
            Clock clock) {
        this.board = board;
        this.desk = desk;
        this.reading = reading;
        this.user = user;
        this.clock = clock;
    }

    /**
     * All environments, and more of one of them.
     *
     * @param environment its key; where it is empty or of none, the last one that is reported
     */
    Component panel(WorkspaceKey workspace, String environment) {
        return switch (board.environments(workspace)) {
            case Outcome.Done<List<DeployedEnvironment>>(var all) ->
                    new DeploymentsPanel(this, workspace, all, environment);
            case Outcome.Refused<List<DeployedEnvironment>>(var reasons) -> Note.refused(reasons);
        };
    }

    DeploymentBoard board() {
        return board;
    }

    Clock clock() {
        return clock;
    }

    boolean mayReport(WorkspaceKey workspace) {
        return user.may(Permission.DEPLOYMENT_REPORT, workspace);
    }

    /** Asks for a report by hand. */
    void ask(WorkspaceKey workspace, List<DeployedEnvironment> environments, Runnable done) {
        List<ExportRecord> exports = reading.exports(workspace, LATEST).find().orElse(List.of());
        List<String> keys = environments.stream().map(it -> it.environment().key()).toList();
        new DeploymentDialog(exports, keys, report -> desk.report(workspace, report), clock, done)
                .open();
    }
}
