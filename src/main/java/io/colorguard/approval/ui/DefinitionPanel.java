package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.Segment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the flag does: a tab for the base and one for each environment. */
final class DefinitionPanel extends Composite<Panel> {

    private final Manuscript manuscript;
    private final FieldMarks marks;
    private final MatcherEditor.Names names;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, ConfigurationScope> scopes = new LinkedHashMap<>();
    private final Div content = new Div();
    private @Nullable ConfigurationEditor editor;

    DefinitionPanel(Manuscript manuscript, Inventory inventory, FieldMarks marks) {
        this.manuscript = manuscript;
        this.marks = marks;
        String trafficType = manuscript.content().trafficType();
        names =
                new MatcherEditor.Names(
                        inventory.attributes().stream()
                                .filter(it -> it.trafficType().equals(trafficType))
                                .map(Attribute::id)
                                .toList(),
                        inventory.segments().stream()
                                .filter(it -> it.trafficType().equals(trafficType))
                                .map(Segment::name)
                                .toList());
        add(null, new Span(getTranslation("approval.ui.base")));
        for (Environment environment : manuscript.workspace().environments()) {
            add(environment, Words.marker(environment));
        }
        tabs.addSelectedChangeListener(_ -> draw());
        getContent()
                .end(
                        Buttons.quiet(
                                getTranslation("approval.ui.json"), Glyph.CODE, this::editAsJson))
                .padded(tabs, content);
        draw();
        manuscript.onChange(this::refresh);
        refresh();
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("approval.ui.definition"));
    }

    private void add(@Nullable Environment environment, Component label) {
        Tab tab = new Tab(label);
        scopes.put(
                tab,
                new ConfigurationScope(manuscript, environment == null ? null : environment.key()));
        tabs.add(tab);
    }

    /** Draws the open tab anew, after something else than its fields changed the content. */
    void draw() {
        ConfigurationScope scope = scopes.get(tabs.getSelectedTab());
        content.removeAll();
        if (scope != null) {
            marks.forget(scope.path(""));
            editor = new ConfigurationEditor(scope, marks, names);
            content.add(editor);
        }
    }

    private void refresh() {
        scopes.forEach(DefinitionPanel::badge);
        if (editor != null) {
            editor.refresh();
        }
    }

    private static void badge(Tab tab, ConfigurationScope scope) {
        tab.getChildren().filter(StateBadge.class::isInstance).toList().forEach(tab::remove);
        if (scope.isEdited()) {
            tab.add(StateBadge.plain(Look.ACCENT, tab.getTranslation("approval.ui.edited")));
        } else if (scope.isOverridden()) {
            tab.add(StateBadge.plain(tab.getTranslation("approval.ui.overridden")));
        }
    }

    private void editAsJson() {
        new JsonDialog(manuscript, this::draw).open();
    }
}
