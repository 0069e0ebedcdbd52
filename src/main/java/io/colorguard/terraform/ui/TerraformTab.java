package io.colorguard.terraform.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.ui.FlagTab;
import io.colorguard.catalog.ui.Words;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.FlagHcl;
import io.colorguard.terraform.application.FlagHcl.Printed;
import io.colorguard.uikit.CodeBlock;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Highlight;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import java.util.List;

/** A flag's blocks as the bundle has them, environment by environment. */
@org.springframework.stereotype.Component
class TerraformTab implements FlagTab {

    private static final int ORDER = 80;

    private final FlagHcl hcl;

    TerraformTab(FlagHcl hcl) {
        this.hcl = hcl;
    }

    @Override
    public String key() {
        return "terraform";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String labelKey() {
        return "terraform.title";
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag) {
        return switch (hcl.print(workspace, flag)) {
            case Outcome.Done<List<Printed>>(var all) ->
                    Columns.stack(
                            all.reversed().stream().map(this::panel).toArray(Component[]::new));
            case Outcome.Refused<List<Printed>>(var reasons) -> Note.refused(reasons);
        };
    }

    private Component panel(Printed printed) {
        var definition = printed.definition();
        String environment = definition.environment().key();
        Panel panel = Panel.unheaded(environment);
        if (!printed.refusals().isEmpty()) {
            return panel.padded(
                    Words.marker(definition.environment()), Note.refused(printed.refusals()));
        }
        if (definition.state() == DefinitionState.WITHHELD) {
            return panel.padded(
                    Columns.row(
                            Words.marker(definition.environment()),
                            StateBadge.inline(Look.WITHHELD, translate("terraform.tab.withheld"))));
        }
        CodeBlock code =
                new CodeBlock("stacks/env-" + environment, Highlight.HCL.lines(printed.text()))
                        .beside(Words.marker(definition.environment()));
        if (definition.kill() != null) {
            code.beside(StateBadge.of(Look.KILLED, translate("terraform.tab.killed")));
        }
        return panel.body(code);
    }
}
