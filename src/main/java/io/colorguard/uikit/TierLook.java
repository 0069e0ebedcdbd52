package io.colorguard.uikit;

/** How an environment's tier is drawn: a letter on its colour. */
public enum TierLook {
    DEVELOPMENT("D", "d"),
    STAGING("S", "s"),
    PRODUCTION("P", "p");

    private final String letter;
    private final String cssClass;

    TierLook(String letter, String cssClass) {
        this.letter = letter;
        this.cssClass = cssClass;
    }

    String letter() {
        return letter;
    }

    /** Class for a table head that carries the tier's edge. */
    public String cssClass() {
        return cssClass;
    }
}
