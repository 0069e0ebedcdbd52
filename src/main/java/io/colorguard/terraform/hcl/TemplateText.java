package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The text of strings and heredocs: <code>$${</code> and <code>%%{</code> are text, templates are
 * refused (TFM-5).
 */
final class TemplateText {

    private static final int MAX_DEPTH = 64;

    private final Cursor cursor;
    private final ProblemLog problems;

    TemplateText(Cursor cursor, ProblemLog problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    /** Reads on from a dollar or per cent sign. */
    void read(StringBuilder value) {
        int sign = cursor.peek();
        if (cursor.peek(1) == '{') {
            problems.note(sign == '$' ? Code.INTERPOLATION : Code.DIRECTIVE, cursor.position());
            skipTemplate();
        } else if (cursor.peek(1) == sign && cursor.peek(2) == '{') {
            value.append((char) sign).append('{');
            cursor.advance(3);
        } else {
            value.append((char) sign);
            cursor.advance();
        }
    }

    /**
     * Reads one character that stands for itself; a control character other than tab must be
     * escaped.
     */
    void readCharacter(StringBuilder value) {
        int c = cursor.peek();
        if (Text.isControl(c) && c != '\t') {
            problems.note(Code.CONTROL_CHARACTER, cursor.position(), String.format("U+%04X", c));
        } else {
            value.append((char) c);
        }
        cursor.advance();
    }

    /** Goes to the end of a template, over the strings and braces inside it. */
    private void skipTemplate() {
        Position opening = cursor.position();
        Deque<Character> open = new ArrayDeque<>();
        open.push('{');
        cursor.advance(2);
        while (!open.isEmpty()) {
            if (cursor.peek() == Cursor.END) {
                throw problems.stop(
                        Code.UNEXPECTED_END, cursor.position(), "${", opening.toString());
            }
            if (open.size() > MAX_DEPTH) {
                throw problems.stop(Code.TOO_DEEP, cursor.position(), Integer.toString(MAX_DEPTH));
            }
            cursor.advance(open.peek() == '"' ? insideString(open) : insideTemplate(open));
        }
    }

    private int insideTemplate(Deque<Character> open) {
        switch (cursor.peek()) {
            case '"' -> open.push('"');
            case '{' -> open.push('{');
            case '}' -> open.pop();
            default -> {}
        }
        return 1;
    }

    private int insideString(Deque<Character> open) {
        int c = cursor.peek();
        if (c == '\\' && cursor.peek(1) != Cursor.END) {
            return 2;
        }
        if (c == '"') {
            open.pop();
        } else if (c == '$' || c == '%') {
            if (cursor.peek(1) == c && cursor.peek(2) == '{') {
                return 3;
            }
            if (cursor.peek(1) == '{') {
                open.push('{');
                return 2;
            }
        }
        return 1;
    }
}
