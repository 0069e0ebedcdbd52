package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.workspace.domain.Environment;
import java.time.Clock;
import java.util.List;

/** A flag's definitions, the environments side by side. */
@org.springframework.stereotype.Component
class DefinitionTab implements FlagTab {

    private final FlagCatalog catalog;
    private final List<DefinitionRow> known;
    private final Clock clock;

    DefinitionTab(FlagCatalog catalog, List<DefinitionRow> known, Clock clock) {
        this.catalog = catalog;
        this.known = List.copyOf(known);
        this.clock = clock;
    }

    @Override
    public String key() {
        return "definition";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "catalog.flag.tab.definition";
    }

    @Override
    public Component create(WorkspaceKey workspace, FlagKey flag) {
        return switch (catalog.find(workspace, flag)) {
            case Outcome.Done<FlagDetails>(var found) -> panel(found);
            case Outcome.Refused<FlagDetails>(var reasons) -> Note.refused(reasons);
        };
    }

    private Component panel(FlagDetails flag) {
        String name = translate("catalog.flag.tab.definition");
        if (flag.definitions().isEmpty()) {
            return Panel.unheaded(name)
                    .body(
                            new EmptyState(
                                    Glyph.LAYERS,
                                    translate("catalog.definition.none"),
                                    translate("catalog.warning.environments.none")));
        }
        Panel panel = Panel.unheaded(name).body(new DefinitionTable(flag, clock).draw(known));
        List<String> elsewhere =
                flag.workspace().environments().stream()
                        .map(Environment::key)
                        .filter(environment -> !flag.content().declares(environment))
                        .toList();
        if (!elsewhere.isEmpty()) {
            Div line =
                    new Div(
                            translate(
                                    "catalog.definition.undeclared", String.join(", ", elsewhere)));
            line.addClassNames("pad-3", "xs", "faint");
            panel.body(line);
        }
        return panel;
    }
}
