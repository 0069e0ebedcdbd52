package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;

/** Reads a quoted string, escapes undone; templates are refused, control characters too. */
final class QuotedReader {

    private final Cursor cursor;
    private final ProblemLog problems;
    private final TemplateText templates;

    QuotedReader(Cursor cursor, ProblemLog problems, TemplateText templates) {
        this.cursor = cursor;
        this.problems = problems;
        this.templates = templates;
    }

    /** The value of the string whose opening quote is at the cursor. */
    String read() {
        Position opening = cursor.position();
        cursor.advance();
        int start = cursor.offset();
        while (isOrdinary(cursor.peek())) {
            cursor.advance();
        }
        if (cursor.peek() == '"') {
            String plain = cursor.since(start);
            cursor.advance();
            return plain;
        }
        StringBuilder value = new StringBuilder(cursor.since(start));
        while (cursor.peek() != '"') {
            readPart(value, opening);
        }
        cursor.advance();
        return value.toString();
    }

    private static boolean isOrdinary(int c) {
        return c != '"'
                && c != '\\'
                && c != '$'
                && c != '%'
                && !Text.isControl(c)
                && c != Cursor.END;
    }

    private void readPart(StringBuilder value, Position opening) {
        int c = cursor.peek();
        switch (c) {
            case Cursor.END ->
                    throw problems.stop(
                            Code.UNEXPECTED_END, cursor.position(), "\"", opening.toString());
            case '\n', '\r' -> throw problems.stop(Code.UNTERMINATED_STRING, opening);
            case '\\' -> readEscape(value);
            case '$', '%' -> templates.read(value);
            default -> templates.readCharacter(value);
        }
    }

    private void readEscape(StringBuilder value) {
        int selector = cursor.peek(1);
        switch (selector) {
            case 'n' -> append(value, '\n');
            case 'r' -> append(value, '\r');
            case 't' -> append(value, '\t');
            case '"', '\\' -> append(value, (char) selector);
            case 'u' -> readCodePoint(value, 4);
            case 'U' -> readCodePoint(value, 8);
            default -> {
                problems.note(Code.BAD_ESCAPE, cursor.position(), "\\" + shown(selector));
                cursor.advance();
            }
        }
    }

    private static String shown(int selector) {
        return selector < 0x21 || selector > 0x7e ? "" : Character.toString(selector);
    }

    private void append(StringBuilder value, char c) {
        value.append(c);
        cursor.advance(2);
    }

    private void readCodePoint(StringBuilder value, int digits) {
        Position position = cursor.position();
        int start = cursor.offset();
        cursor.advance(2);
        int codePoint = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit((char) cursor.peek(), 16);
            if (digit < 0 || cursor.peek() > 'f') {
                problems.note(Code.BAD_ESCAPE, position, cursor.since(start));
                return;
            }
            codePoint = (codePoint << 4) | digit;
            cursor.advance();
        }
        if (codePoint == 0) {
            problems.note(Code.CONTROL_CHARACTER, position, "U+0000");
        } else if (!Character.isValidCodePoint(codePoint) || isSurrogate(codePoint)) {
            problems.note(Code.BAD_ESCAPE, position, cursor.since(start));
        } else {
            value.appendCodePoint(codePoint);
        }
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
