package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;

/** A state as icon and word on its tint: {@code StateBadge.of(Look.KILLED, "Killed")}. */
public final class StateBadge extends HtmlContainer {

    private StateBadge(String form, Look look) {
        super("span");
        addClassNames(form, look.cssClass());
    }

    /** With the usual sign of the state. */
    public static StateBadge of(Look look, String word) {
        return of(look, look.glyph(), word);
    }

    /** With a sign of its own. */
    public static StateBadge of(Look look, Glyph glyph, String word) {
        StateBadge badge = new StateBadge("badge", look);
        badge.add(glyph.icon(), new Span(word));
        return badge;
    }

    /** A label without a sign, for categories and counts: {@code StateBadge.plain("Feature")}. */
    public static StateBadge plain(String word) {
        return plain(Look.NEUTRAL, word);
    }

    /** A coloured label whose word alone is clear: {@code StateBadge.plain(ATTENTION, "High")}. */
    public static StateBadge plain(Look look, String word) {
        StateBadge badge = new StateBadge("badge", look);
        badge.addClassName("plain");
        badge.setText(word);
        return badge;
    }

    /** Icon and coloured word without a tint, for lines and tables. */
    public static StateBadge inline(Look look, Glyph glyph, String word) {
        StateBadge badge = new StateBadge("state", look);
        badge.add(glyph.icon(), new Span(word));
        return badge;
    }

    /** As above, with the usual sign: {@code StateBadge.inline(OK, "Met")}. */
    public static StateBadge inline(Look look, String word) {
        return inline(look, look.glyph(), word);
    }
}
