package io.colorguard.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Buttons in our four weights, and links that look like them. */
public final class Buttons {

    private Buttons() {}

    /** The one main action of a page: {@code Buttons.primary("Save", Glyph.SAVE, this::save)}. */
    public static Button primary(String text, Glyph glyph, Runnable action) {
        Button button = plain(text, glyph, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button plain(String text, Glyph glyph, Runnable action) {
        return new Button(text, glyph.icon(), _ -> action.run());
    }

    /** Without a border, for what is seldom needed. */
    public static Button quiet(String text, Glyph glyph, Runnable action) {
        Button button = plain(text, glyph, action);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    public static Button danger(String text, Glyph glyph, Runnable action) {
        Button button = plain(text, glyph, action);
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    /** Only a sign, named for screen readers and on hover. */
    public static Button icon(Glyph glyph, String name, Runnable action) {
        Button button = new Button(glyph.icon(), _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    /** A link that looks like a plain button: {@code Buttons.link("Export", DOWNLOAD, href)}. */
    public static Anchor link(String text, Glyph glyph, String href) {
        Anchor link = new Anchor(href, "");
        link.addClassName("btn");
        link.add(glyph.icon(), new Span(text));
        return link;
    }

    /** A link that looks like a primary button. */
    public static Anchor primaryLink(String text, Glyph glyph, String href) {
        Anchor link = link(text, glyph, href);
        link.addClassName("btn-primary");
        return link;
    }
}
