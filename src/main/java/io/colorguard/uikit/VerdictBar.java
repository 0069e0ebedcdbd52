package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/**
 * The bar that stays at the foot of the window: {@code new VerdictBar("Verdict").why(Glyph.LOCK,
 * new Span("…")).buttons(reject, ask, approve)}. Refused buttons point at {@link #REASON_ID}.
 */
public final class VerdictBar extends Section {

    /** Identifies the sentence that says why a button of the bar is refused. */
    public static final String REASON_ID = "verdict-why";

    private final Div why = new Div();
    private final Div buttons = new Div();

    public VerdictBar(String label) {
        addClassName("verdict");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("role", "region");
        why.addClassName("why");
        why.setId(REASON_ID);
        buttons.addClassName("btns");
        add(why, buttons);
    }

    /** Says what can be done now, or what must happen first, with the way out as a link. */
    public VerdictBar why(Glyph glyph, Component... parts) {
        why.removeAll();
        Span sentence = new Span(parts);
        why.add(glyph.icon().look(Look.ATTENTION), sentence);
        return this;
    }

    /** From the gravest to the most likely. */
    public VerdictBar buttons(Component... components) {
        buttons.removeAll();
        buttons.add(components);
        return this;
    }
}
