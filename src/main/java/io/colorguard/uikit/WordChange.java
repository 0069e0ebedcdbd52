package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;

/** From one value to another in a sentence: {@code new WordChange("10 %", "25 %")}. */
public final class WordChange extends HtmlContainer {

    public WordChange(String from, String to) {
        super("span");
        addClassName("nowrap");
        add(
                part("del", "uikit.diff.from", from),
                new Span(" → "),
                part("ins", "uikit.diff.to", to));
    }

    private HtmlContainer part(String tag, String key, String value) {
        Span read = new Span(getTranslation(key) + " ");
        read.addClassName("sr");
        HtmlContainer part = new HtmlContainer(tag);
        part.add(read, new Span(value));
        return part;
    }
}
