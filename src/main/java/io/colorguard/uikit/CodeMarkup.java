package io.colorguard.uikit;

import java.util.List;

/**
 * Lines of code as markup. A component for each span would cost a session megabytes, so a block of
 * code is one string; every character of the code is escaped here.
 */
final class CodeMarkup {

    private CodeMarkup() {}

    static String of(List<CodeLine> lines) {
        StringBuilder markup = new StringBuilder();
        lines.forEach(line -> append(line, markup));
        return markup.toString();
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
