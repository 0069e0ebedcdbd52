package io.colorguard.uikit;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Lines of code as markup. A component for each span would cost a session megabytes, so a block of
 * code is one string; every character of the code is escaped here.
 */
final class CodeMarkup {

    private CodeMarkup() {}

    /**
     * @param words what is said of so many lines that are folded away
     */
    static String of(List<CodeLine> lines, IntFunction<String> words) {
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int same = same(lines, i);
            if (same == 0) {
                append(lines.get(i), markup);
            } else {
                markup.append("<details><summary>");
                escape(words.apply(same), markup);
                markup.append("</summary>");
                lines.subList(i, i + same).forEach(line -> append(line, markup));
                markup.append("</details>");
                i += same - 1;
            }
        }
        return markup.toString();
    }

    private static int same(List<CodeLine> lines, int from) {
        return (int)
                lines.stream()
                        .skip(from)
                        .takeWhile(line -> line.mark() == CodeLine.Mark.SAME)
                        .count();
    }

    private static void append(CodeLine line, StringBuilder markup) {
        markup.append("<span class=\"l ").append(line.mark().cssClass()).append("\" data-n=\"");
        escape(line.number(), markup);
        markup.append("\">");
        append(line.spans(), markup);
        markup.append("</span>");
    }

    static void append(List<CodeSpan> spans, StringBuilder markup) {
        for (CodeSpan span : spans) {
            if (span.style() == CodeSpan.Style.PLAIN) {
                escape(span.text(), markup);
            } else {
                markup.append("<span class=\"").append(span.style().cssClass()).append("\">");
                escape(span.text(), markup);
                markup.append("</span>");
            }
        }
    }

    private static void escape(String text, StringBuilder markup) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(c);
            }
        }
    }
}
