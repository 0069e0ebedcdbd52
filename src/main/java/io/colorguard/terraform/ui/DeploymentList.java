package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.ui.Words;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.DeploymentBoard;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.PagedTable;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.workspace.domain.Environment;
import java.time.Duration;

/** What was reported of an environment, the run that ended last first. */
class DeploymentList extends Div {

    private final DeploymentWords words;

    DeploymentList(
            DeploymentBoard board,
            DeploymentWords words,
            WorkspaceKey workspace,
            Environment environment) {
        this.words = words;
        String title = getTranslation("terraform.deployments.reports");
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("terraform.deployments.number"),
                        getTranslation("terraform.deployments.run"),
                        getTranslation("terraform.deployments.bundle"),
                        getTranslation("terraform.deployments.ended"),
                        getTranslation("terraform.deployments.took"),
                        getTranslation("terraform.deployments.by"));
        add(
                new Panel(title)
                        .beside(Words.marker(environment))
                        .body(
                                new PagedTable<>(
                                        table,
                                        window ->
                                                board.page(workspace, environment.key(), window)
                                                        .map(DeploymentBoard.Page::deployments),
                                        this::cells)));
    }

    private Component[] cells(Deployment deployment) {
        var report = deployment.report();
        Duration took = Duration.between(report.started(), report.finished());
        String name = deployment.by().displayName();
        return new Component[] {
            new Span(Integer.toString(deployment.number())),
            words.run(report),
            words.bundle(deployment),
            new RelativeTime(report.finished(), words.clock()),
            new Span(
                    took.toMinutes() == 0
                            ? getTranslation("terraform.deployments.seconds", took.toSeconds())
                            : Moments.duration(took, getLocale())),
            new PersonChip(
                    deployment.isByHand()
                            ? getTranslation("terraform.deployments.hand", name)
                            : name)
        };
    }
}
