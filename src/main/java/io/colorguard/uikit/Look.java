package io.colorguard.uikit;

/** What a colour may mean; an icon and a word always stand with it. */
public enum Look {
    OK("ok", Glyph.OK),
    ATTENTION("attention", Glyph.WARNING),
    BLOCKED("blocked", Glyph.CANCEL),
    INFO("info", Glyph.CLOCK),
    WITHHELD("withheld", Glyph.HIDDEN),
    KILLED("killed", Glyph.POWER),
    /** The accent: selected, edited, overridden. */
    ACCENT("accent", Glyph.EDIT),
    NEUTRAL("neutral", Glyph.CIRCLE);

    private final String cssClass;
    private final Glyph glyph;

    Look(String cssClass, Glyph glyph) {
        this.cssClass = cssClass;
        this.glyph = glyph;
    }

    String cssClass() {
        return cssClass;
    }

    /** The sign that usually stands with this meaning. */
    public Glyph glyph() {
        return glyph;
    }
}
