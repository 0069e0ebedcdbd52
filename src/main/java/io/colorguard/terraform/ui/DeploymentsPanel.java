package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.ui.Words;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.DeployedEnvironment;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentDifference.Kind;
import io.colorguard.terraform.domain.EnvironmentDeployments;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.Toast;
import java.util.List;
import java.util.Optional;

/** What stands in each environment, and below it the differences and reports of one (DEP-5). */
class DeploymentsPanel extends Div {

    private final DeploymentPages pages;
    private final WorkspaceKey workspace;
    private final List<DeployedEnvironment> environments;
    private final DeploymentWords words;

    DeploymentsPanel(
            DeploymentPages pages,
            WorkspaceKey workspace,
            List<DeployedEnvironment> environments,
            String chosen) {
        this.pages = pages;
        this.workspace = workspace;
        this.environments = environments;
        words = new DeploymentWords(workspace, pages.clock());
        addClassName("stack");
        add(overview());
        chosen(chosen).ifPresent(this::details);
    }

    private Optional<DeployedEnvironment> chosen(String key) {
        return environments.stream()
                .filter(it -> it.environment().key().equals(key))
                .findFirst()
                .or(() ->
                        environments.reversed().stream()
                                .filter(it -> it.latest().isReported())
                                .findFirst());
    }

    private Panel overview() {
        DataTable table =
                new DataTable(
                        getTranslation("terraform.tab.deployments"),
                        getTranslation("terraform.deployments.environment"),
                        getTranslation("terraform.deployments.standing"),
                        getTranslation("terraform.deployments.since"),
                        getTranslation("terraform.deployments.pending"),
                        getTranslation("terraform.deployments.lingering"),
                        getTranslation("terraform.deployments.last"));
        environments.reversed().forEach(it -> row(table, it));
        Panel panel =
                new Panel(getTranslation("terraform.deployments.title"))
                        .note(getTranslation("terraform.deployments.note"));
        if (pages.mayReport(workspace)) {
            panel.end(
                    Buttons.plain(
                            getTranslation("terraform.deployments.report"),
                            Glyph.PLUS,
                            () -> pages.ask(workspace, environments, this::reported)));
        }
        return panel.body(table);
    }

    private void row(DataTable table, DeployedEnvironment it) {
        EnvironmentDeployments latest = it.latest();
        Deployment standing = latest.standing();
        String key = it.environment().key();
        Anchor name = new Anchor(TerraformAddress.deployments(workspace, key));
        name.add(Words.marker(it.environment()));
        table.row(
                name,
                words.standing(latest),
                standing == null
                        ? new Span()
                        : new RelativeTime(standing.report().finished(), pages.clock()),
                count(it, Kind.PENDING),
                count(it, Kind.LINGERING),
                words.last(latest));
    }

    /** How many differ; a dash where nothing can be said. */
    private Component count(DeployedEnvironment it, Kind kind) {
        if (!it.latest().isKnown()) {
            return new Span("–");
        }
        Span number = new Span(Integer.toString(it.count(kind)));
        number.addClassName("num");
        if (it.count(kind) == 0) {
            return number;
        }
        Anchor link = new Anchor(TerraformAddress.deployments(workspace, it.environment().key()));
        link.add(number);
        return link;
    }

    private void details(DeployedEnvironment it) {
        if (it.latest().hasFailed()) {
            add(Note.of(Look.BLOCKED, getTranslation("terraform.deployments.failed")));
        }
        if (it.latest().isUnapproved()) {
            add(Note.of(Look.BLOCKED, getTranslation("terraform.deployments.unapproved")));
        }
        for (Kind kind : Kind.values()) {
            if (it.latest().isKnown() && it.count(kind) > 0) {
                add(new DifferenceList(pages.board(), words, it, kind));
            }
        }
        add(new DeploymentList(pages.board(), words, workspace, it.environment()));
    }

    private void reported() {
        Toast.done(getTranslation("terraform.deployments.reported"));
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}
