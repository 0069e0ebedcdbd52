package io.colorguard.terraform.hcl;

/** A place in a text that moves forward and always knows its line and column. */
final class Cursor {

    static final int END = -1;

    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;

    Cursor(String text) {
        this.text = text;
    }

    /** The character here, or {@link #END}. */
    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        int index = offset + ahead;
        return index < text.length() ? text.charAt(index) : END;
    }

    /** The code point here; only where there is one. */
    int codePoint() {
        return text.codePointAt(offset);
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, offset);
    }

    void advance() {
        char c = text.charAt(offset++);
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    void advance(int characters) {
        for (int i = 0; i < characters; i++) {
            advance();
        }
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            advance();
        }
    }

    int offset() {
        return offset;
    }

    String since(int start) {
        return text.substring(start, offset);
    }

    Position position() {
        return new Position(line, column);
    }

    int line() {
        return line;
    }
}
