package io.colorguard.shell;

import io.colorguard.uikit.Glyph;
import java.util.Locale;

/** The groups of the drawer, from top to bottom. */
public enum NavigationGroup {
    WORK,
    DELIVER,
    ASSURE,
    SET_UP;

    /** A place in this group: {@code NavigationGroup.WORK.at(30, Glyph.FLAG)}. */
    public Place at(int order, Glyph glyph) {
        return new Place(this, order, glyph);
    }

    /** Key of the group's heading. */
    public String messageKey() {
        return "shell.group." + name().toLowerCase(Locale.ROOT);
    }

    /** Where an entry stands in the drawer, and its sign. */
    public record Place(NavigationGroup group, int order, Glyph glyph) {}
}
