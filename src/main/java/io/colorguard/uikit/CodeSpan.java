package io.colorguard.uikit;

/** A piece of a line of code in one colour. */
public record CodeSpan(String text, Style style) {

    /** What the piece is. */
    public enum Style {
        PLAIN(""),
        KEY("k"),
        STRING("st"),
        NUMBER("nu"),
        COMMENT("co"),
        /** A comment that leads to a change, its approvers or its hash. */
        TRACE("trace");

        private final String cssClass;

        Style(String cssClass) {
            this.cssClass = cssClass;
        }

        String cssClass() {
            return cssClass;
        }
    }
}
