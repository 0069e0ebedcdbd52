package io.colorguard.workspace.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.TrafficType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traffic types, and the attributes of their keys. */
final class TrafficTypesTab extends Div {

    private final SettingsPage page;

    TrafficTypesTab(SettingsPage page) {
        this.page = page;
        add(Columns.stack(types(), attributes()));
    }

    private Panel types() {
        Panel panel =
                new Panel(getTranslation("workspace.tab.types"))
                        .note(getTranslation("workspace.types.note"))
                        .end(page.adder("workspace.types.add", () -> PartForms.trafficType(null)));
        List<TrafficType> types = page.inventory().workspace().trafficTypes();
        if (types.isEmpty()) {
            return panel.body(empty("types", Glyph.USER));
        }
        DataTable table =
                page.table("workspace.tab.types", "workspace.field.key", "workspace.field.name");
        types.forEach(type -> row(table, type));
        return panel.body(table);
    }

    private void row(DataTable table, TrafficType type) {
        Span key = new Span(type.key());
        key.addClassName("mono");
        page.row(
                table,
                page.actions(type, "workspace.types.edit", () -> PartForms.trafficType(type)),
                key,
                new Span(type.name()));
    }

    private Panel attributes() {
        Panel panel =
                new Panel(getTranslation("workspace.attributes"))
                        .note(getTranslation("workspace.attributes.note"))
                        .end(page.adder("workspace.attributes.add", () -> form(null)));
        List<Attribute> attributes = page.inventory().attributes();
        if (attributes.isEmpty()) {
            return panel.body(empty("attributes", Glyph.TAG));
        }
        return panel.body(
                new PartGrid<>("workspace.attributes", attributes)
                        .mono("trafficType", Attribute::trafficType)
                        .mono("id", Attribute::id)
                        .cell(
                                "displayName",
                                it ->
                                        DataTable.twoLines(
                                                new Span(it.displayName()), it.description()))
                        .text("dataType", it -> it.dataType().name())
                        .cell("suggestedValues", this::values)
                        .actions(
                                page.mayEdit(),
                                it ->
                                        page.actions(
                                                it, "workspace.attributes.edit", () -> form(it))));
    }

    private PartForm form(@Nullable Attribute attribute) {
        return PartForms.attribute(attribute, page.inventory().workspace());
    }

    private Div values(Attribute attribute) {
        Div cell = Columns.row();
        attribute.suggestedValues().stream()
                .limit(5)
                .forEach(value -> cell.add(StateBadge.plain(value)));
        if (attribute.suggestedValues().size() > 5) {
            cell.add(
                    new Span(
                            getTranslation(
                                    "workspace.attributes.values",
                                    attribute.suggestedValues().size())));
        }
        if (attribute.searchable()) {
            cell.add(new Span(getTranslation("workspace.attributes.searchable")));
        }
        return cell;
    }

    private EmptyState empty(String what, Glyph glyph) {
        return new EmptyState(
                glyph,
                getTranslation("workspace." + what + ".empty"),
                getTranslation("workspace." + what + ".empty.text"));
    }
}
