package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/**
 * One gate in a list, its state read first: {@code new GateItem(Look.ATTENTION, Glyph.LOCK,
 * "waiting", "Management approval").beside(marker).line("0 of 1 · you or Jorge")}.
 */
public final class GateItem extends ListItem {

    private final Div head = new Div();
    private final Div body = new Div(head);

    public GateItem(Look look, Glyph glyph, String state, String title) {
        addClassName("gate");
        head.addClassName("head");
        body.addClassName("body");
        Span read = new Span(state + ": ");
        read.addClassName("sr");
        head.add(read, new Span(title));
        add(glyph.icon().look(look), body);
    }

    /** Marker or badge beside the title. */
    public GateItem beside(Component... components) {
        head.add(components);
        return this;
    }

    public GateItem line(String text) {
        return line(new Span(text));
    }

    /** A line of reasons or people, from parts. */
    public GateItem line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("line");
        body.add(line);
        return this;
    }
}
