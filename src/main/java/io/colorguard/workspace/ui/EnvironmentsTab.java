package io.colorguard.workspace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.domain.Environment;

/** Environments in order of tier. */
final class EnvironmentsTab extends Div {

    EnvironmentsTab(SettingsPage page) {
        Panel panel =
                new Panel(getTranslation("workspace.tab.environments"))
                        .note(getTranslation("workspace.environments.note"))
                        .end(
                                page.adder(
                                        "workspace.environments.add",
                                        () -> PartForms.environment(null)));
        var environments = page.inventory().workspace().environments();
        if (environments.isEmpty()) {
            panel.body(
                    new EmptyState(
                            Glyph.LAYERS,
                            getTranslation("workspace.environments.empty"),
                            getTranslation("workspace.environments.empty.text")));
        } else {
            DataTable table =
                    page.table(
                            "workspace.tab.environments",
                            "workspace.field.key",
                            "workspace.field.name",
                            "workspace.field.tier");
            environments.forEach(environment -> row(table, environment, page));
            panel.body(table);
        }
        add(panel);
    }

    private void row(DataTable table, Environment environment, SettingsPage page) {
        Span name = new Span(environment.name());
        name.addClassName("mono");
        page.row(
                table,
                page.actions(
                        environment,
                        "workspace.environments.edit",
                        () -> PartForms.environment(environment)),
                Words.marker(environment),
                name,
                new Span(Words.of(environment.tier())));
    }
}
