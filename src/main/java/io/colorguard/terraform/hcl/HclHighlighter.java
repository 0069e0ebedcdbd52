package io.colorguard.terraform.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts HCL into coloured pieces for showing, line by line. Understands enough to colour, refuses
 * nothing.
 */
public final class HclHighlighter {

    /** What a piece is. */
    public enum Kind {
        KEY,
        STRING,
        NUMBER,
        KEYWORD,
        COMMENT,
        PUNCTUATION,
        PLAIN
    }

    /** A piece of a line. */
    public record Span(Kind kind, String text) {}

    private final String line;
    private final List<Span> spans = new ArrayList<>();
    private int offset;

    private HclHighlighter(String line) {
        this.line = line;
    }

    /** The lines of a text, each as pieces which together are the line. */
    public static List<List<Span>> lines(String text) {
        return text.lines().map(line -> new HclHighlighter(line).spans()).toList();
    }

    private List<Span> spans() {
        while (offset < line.length()) {
            int start = offset;
            Kind kind = advance(line.charAt(offset));
            spans.add(new Span(kind, line.substring(start, offset)));
        }
        return spans;
    }

    private Kind advance(char c) {
        if (c == '#' || line.startsWith("//", offset)) {
            offset = line.length();
            return Kind.COMMENT;
        }
        if (c == '"') {
            skipString();
            return isBeforeEquals() ? Kind.KEY : Kind.STRING;
        }
        if (Identifiers.isDigit(c)) {
            skipWord();
            return Kind.NUMBER;
        }
        if (Identifiers.isStart(c)) {
            return word();
        }
        if ("{}[](),=:".indexOf(c) >= 0) {
            offset++;
            return Kind.PUNCTUATION;
        }
        skipPlain();
        return Kind.PLAIN;
    }

    private Kind word() {
        int start = offset;
        skipWord();
        if (isBeforeEquals()) {
            return Kind.KEY;
        }
        return switch (line.substring(start, offset)) {
            case "true", "false", "null" -> Kind.KEYWORD;
            default -> Kind.PLAIN;
        };
    }

    private void skipWord() {
        while (offset < line.length() && isWord(line.charAt(offset))) {
            offset++;
        }
    }

    private static boolean isWord(char c) {
        return Identifiers.isPart(c) || c == '.';
    }

    private void skipString() {
        offset++;
        while (offset < line.length() && line.charAt(offset) != '"') {
            offset += line.charAt(offset) == '\\' ? 2 : 1;
        }
        offset = Math.min(offset + 1, line.length());
    }

    private void skipPlain() {
        offset++;
        while (offset < line.length() && isPlain(line.charAt(offset))) {
            offset++;
        }
    }

    private static boolean isPlain(char c) {
        return "#\"{}[](),=:/".indexOf(c) < 0 && !Identifiers.isStart(c) && !Identifiers.isDigit(c);
    }

    private boolean isBeforeEquals() {
        int next = offset;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        return next < line.length()
                && line.charAt(next) == '='
                && !line.startsWith("==", next)
                && !line.startsWith("=>", next);
    }
}
