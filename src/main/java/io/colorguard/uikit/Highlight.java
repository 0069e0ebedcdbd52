package io.colorguard.uikit;

import io.colorguard.uikit.CodeSpan.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours code line by line: {@code Highlight.HCL.lines(text)}. */
public enum Highlight {
    JSON(
            "(?<key>\"(?:[^\"\\\\]|\\\\.)*+\"(?=\\s*:))|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\")|"
                    + Parts.LITERAL),
    HCL(
            "(?<trace>#\\s*(?:change|content)\\b.*)|(?<comment>(?:#|//).*)|"
                    + "(?<key>[\\w-]+(?=\\s*=[^=]))|(?<string>\"(?:[^\"\\\\]|\\\\.)*+\")|"
                    + Parts.LITERAL),
    NONE("(?!)");

    /** Shared by the languages. */
    private static final class Parts {
        static final String LITERAL =
                "(?<number>(?<![\\w-])-?\\d[\\d.]*(?![\\w-])|\\b(?:true|false|null)\\b)";
    }

    private static final int LONGEST_COLOURED = 4000;

    private final Pattern pattern;

    Highlight(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The whole text, its lines numbered from 1. */
    public List<CodeLine> lines(String text) {
        List<CodeLine> lines = new ArrayList<>();
        text.lines()
                .forEach(line ->
                        lines.add(
                                new CodeLine(
                                        Integer.toString(lines.size() + 1),
                                        CodeLine.Mark.NONE,
                                        spans(line))));
        return lines;
    }

    List<CodeSpan> spans(String line) {
        if (line.length() > LONGEST_COLOURED) {
            return List.of(new CodeSpan(line, Style.PLAIN));
        }
        List<CodeSpan> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                spans.add(new CodeSpan(line.substring(from, matcher.start()), Style.PLAIN));
            }
            spans.add(new CodeSpan(matcher.group(), style(matcher)));
            from = matcher.end();
        }
        if (from < line.length()) {
            spans.add(new CodeSpan(line.substring(from), Style.PLAIN));
        }
        return spans;
    }

    private static Style style(Matcher matcher) {
        for (Style style : Style.values()) {
            String group = style.name().toLowerCase(java.util.Locale.ROOT);
            if (matcher.namedGroups().containsKey(group) && matcher.group(group) != null) {
                return style;
            }
        }
        return Style.PLAIN;
    }
}
