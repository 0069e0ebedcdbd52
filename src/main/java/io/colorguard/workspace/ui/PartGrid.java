package io.colorguard.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.List;

/** Parts of one kind, drawn row by row as they come into sight. */
final class PartGrid<P extends WorkspacePart> extends Grid<P> {

    private static final int SHORT = 20;

    PartGrid(String label, List<P> parts) {
        getElement().setAttribute("aria-label", getTranslation(label));
        setSelectionMode(SelectionMode.NONE);
        setItems(parts);
        setAllRowsVisible(parts.size() <= SHORT);
    }

    PartGrid<P> mono(String field, SerializableFunction<P, String> text) {
        return cell(
                field,
                part -> {
                    Span span = new Span(text.apply(part));
                    span.addClassName("mono");
                    return span;
                });
    }

    PartGrid<P> text(String field, SerializableFunction<P, String> text) {
        addColumn(text::apply).setHeader(heading(field)).setAutoWidth(true);
        return this;
    }

    PartGrid<P> cell(String field, SerializableFunction<P, Component> cell) {
        addColumn(new ComponentRenderer<>(cell)).setHeader(heading(field)).setAutoWidth(true);
        return this;
    }

    /** What may be done to a part, for whoever may do it. */
    PartGrid<P> actions(boolean mayEdit, SerializableFunction<P, Component> cell) {
        if (!mayEdit) {
            return this;
        }
        addColumn(new ComponentRenderer<>(cell))
                .setHeader(getTranslation("workspace.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        return this;
    }

    private String heading(String field) {
        return getTranslation("workspace.field." + field);
    }
}
