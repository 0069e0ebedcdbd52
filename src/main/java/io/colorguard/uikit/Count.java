package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;

/** How many: {@code new Count(4, "4 waiting for me")}, or {@code Count.quiet(63)} on a tab. */
public final class Count extends HtmlContainer {

    public Count(int number, String meaning) {
        super("span");
        addClassName("count");
        getElement().setAttribute("role", "img");
        show(number, meaning);
    }

    /** Shows another number, with what it means. */
    public void show(int number, String meaning) {
        setText(Integer.toString(number));
        getElement().setAttribute("aria-label", meaning);
    }

    private Count(String text) {
        super("span");
        addClassNames("count", "count-quiet");
        setText(text);
    }

    /** A number that asks for nothing. */
    public static Count quiet(long number) {
        return new Count(Long.toString(number));
    }
}
