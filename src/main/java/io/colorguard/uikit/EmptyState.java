package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What would stand here, and the first step: {@code new EmptyState(Glyph.FLAG, "No flags yet", "A
 * flag …", Buttons.primary(…))}.
 */
public final class EmptyState extends Div {

    public EmptyState(Glyph glyph, String title, String text, Component... actions) {
        addClassName("empty");
        add(glyph.icon(), new H2(title), new Paragraph(text));
        add(actions);
    }
}
