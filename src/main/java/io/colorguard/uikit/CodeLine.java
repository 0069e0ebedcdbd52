package io.colorguard.uikit;

import java.util.List;

/**
 * One line of code on a page.
 *
 * @param number as shown in the gutter, empty where there is none
 */
public record CodeLine(String number, Mark mark, List<CodeSpan> spans) {

    /** What a line is besides code. */
    public enum Mark {
        NONE(""),
        ADDED("a"),
        REMOVED("d"),
        /** Lit: the lines of the block that is looked at. */
        LIT("hl"),
        /** One of many that are the same on both sides: there, but folded away. */
        SAME(""),
        /** Stands for lines left out. */
        FOLD("fold");

        private final String cssClass;

        Mark(String cssClass) {
            this.cssClass = cssClass;
        }

        String cssClass() {
            return cssClass;
        }
    }

    public CodeLine {
        spans = List.copyOf(spans);
    }

    /** A line of nothing but plain text. */
    public static CodeLine plain(int number, String text) {
        return new CodeLine(
                Integer.toString(number),
                Mark.NONE,
                List.of(new CodeSpan(text, CodeSpan.Style.PLAIN)));
    }

    /** A quiet line for lines left out: {@code CodeLine.fold("… 17 lines")}. */
    public static CodeLine fold(String text) {
        return new CodeLine("", Mark.FOLD, List.of(new CodeSpan(text, CodeSpan.Style.PLAIN)));
    }

    public CodeLine marked(Mark as) {
        return new CodeLine(number, as, spans);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
