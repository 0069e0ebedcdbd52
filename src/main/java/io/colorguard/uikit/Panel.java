package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/**
 * A card with a head and hairlines: {@code new Panel("Gates").note("policy v7").body(list)}; its
 * content reaches the edges unless put in by {@link #padded}.
 */
public final class Panel extends Section {

    private final Header header = new Header();

    public Panel(String title) {
        addClassName("card");
        header.add(new H2(title));
        add(header);
    }

    private Panel() {
        addClassName("card");
    }

    /** A card without a head, named for screen readers: {@code Panel.unheaded("Lifecycle")}. */
    public static Panel unheaded(String label) {
        Panel panel = new Panel();
        panel.getElement().setAttribute("aria-label", label);
        return panel;
    }

    /** A count or badge beside the title. */
    public Panel beside(Component... components) {
        header.add(components);
        return this;
    }

    /** Quiet words beside the title. */
    public Panel note(String text) {
        Span note = new Span(text);
        note.addClassName("note-text");
        header.add(note);
        return this;
    }

    /** A link or button at the head's end. */
    public Panel end(Component... components) {
        Div end = new Div(components);
        end.addClassNames("row", "end");
        header.add(end);
        return this;
    }

    /** Content from edge to edge. */
    public Panel body(Component... components) {
        add(components);
        return this;
    }

    /** Content with the card's usual margin. */
    public Panel padded(Component... components) {
        Div inside = new Div(components);
        inside.addClassNames("pad", "stack", "stack-3");
        add(inside);
        return this;
    }

    /** Spans this many of the twelve columns where the panel stands in a {@code cols} grid. */
    public Panel columns(int count) {
        addClassName("c" + count);
        return this;
    }
}
