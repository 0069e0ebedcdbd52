package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The filters above a list: {@code new FilterBar("Filter flags", text, category, stage)}. */
public final class FilterBar extends Div {

    private final Span tally = new Span();

    public FilterBar(String label, Component... filters) {
        Div fields = new Div(filters);
        fields.addClassName("filters");
        addClassName("filterbar");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", label);
        tally.addClassName("tally");
        tally.getElement().setAttribute("aria-live", "polite");
        add(fields, tally);
    }

    /** Says how many were found; read out politely when it changes. */
    public void tally(String text) {
        tally.setText(text);
    }
}
