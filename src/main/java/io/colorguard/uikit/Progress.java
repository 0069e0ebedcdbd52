package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How much of something is done: {@code new Progress("12 of 50 flags tried", 12, 50)}. */
public final class Progress extends Div {

    private final Span words = new Span();
    private final HtmlContainer bar = new HtmlContainer("progress");

    public Progress(String text, int done, int all) {
        addClassName("progress");
        add(words, bar);
        show(text, done, all);
    }

    /** Shows how far it has come by now. */
    public void show(String text, int done, int all) {
        words.setText(text);
        bar.getElement().setAttribute("max", Integer.toString(Math.max(all, 1)));
        bar.getElement().setAttribute("value", Integer.toString(done));
        bar.getElement().setAttribute("aria-label", text);
    }
}
