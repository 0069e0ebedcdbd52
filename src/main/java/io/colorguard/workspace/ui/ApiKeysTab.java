package io.colorguard.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What API keys should be; the keys themselves never come here. */
final class ApiKeysTab extends Div {

    private final SettingsPage page;

    ApiKeysTab(SettingsPage page) {
        this.page = page;
        Panel panel =
                new Panel(getTranslation("workspace.tab.keys"))
                        .end(page.adder("workspace.apikeys.add", () -> form(null)));
        List<ApiKeySpec> keys = page.inventory().apiKeys();
        panel.body(keys.isEmpty() ? empty() : grid(keys));
        add(Columns.stack(Note.of(Look.INFO, getTranslation("workspace.apikeys.secret")), panel));
    }

    private PartGrid<ApiKeySpec> grid(List<ApiKeySpec> keys) {
        return new PartGrid<>("workspace.tab.keys", keys)
                .mono("name", ApiKeySpec::name)
                .text("type", it -> Words.of(it.type()))
                .cell("roles", it -> badges(it.roles()))
                .cell("environments", this::environments)
                .actions(
                        page.mayEdit(),
                        it -> page.actions(it, "workspace.apikeys.edit", () -> form(it)));
    }

    private Component environments(ApiKeySpec spec) {
        Workspace workspace = page.inventory().workspace();
        Div cell = Columns.row();
        spec.environments().stream()
                .flatMap(key -> workspace.environment(key).stream())
                .forEach(environment -> cell.add(Words.marker(environment)));
        return cell;
    }

    private static Component badges(List<String> words) {
        Div cell = Columns.row();
        words.forEach(word -> cell.add(StateBadge.plain(word)));
        return cell;
    }

    private PartForm form(@Nullable ApiKeySpec spec) {
        return PartForms.apiKey(spec, page.inventory().workspace());
    }

    private EmptyState empty() {
        return new EmptyState(
                Glyph.KEY,
                getTranslation("workspace.apikeys.empty"),
                getTranslation("workspace.apikeys.empty.text"));
    }
}
