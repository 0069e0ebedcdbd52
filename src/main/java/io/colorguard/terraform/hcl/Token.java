package io.colorguard.terraform.hcl;

import java.util.Locale;

/** The smallest meaningful piece of a text; the text of a string is its value, unescaped. */
record Token(Kind kind, String text, Position position) {

    enum Kind {
        IDENTIFIER,
        STRING,
        NUMBER,
        OPEN_BRACE,
        CLOSE_BRACE,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        OPEN_PARENTHESIS,
        CLOSE_PARENTHESIS,
        COMMA,
        EQUALS,
        COLON,
        NEWLINE,
        OPERATOR,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String expected) {
        return kind == other && text.equals(expected);
    }

    boolean opens() {
        return switch (kind) {
            case OPEN_BRACE, OPEN_BRACKET, OPEN_PARENTHESIS -> true;
            default -> false;
        };
    }

    boolean closes() {
        return switch (kind) {
            case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PARENTHESIS -> true;
            default -> false;
        };
    }

    /** What it is, for a message: never the value of a string. */
    String description() {
        return switch (kind) {
            case IDENTIFIER, OPERATOR -> text;
            case OPEN_BRACE -> "{";
            case CLOSE_BRACE -> "}";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case OPEN_PARENTHESIS -> "(";
            case CLOSE_PARENTHESIS -> ")";
            case COMMA -> ",";
            case EQUALS -> "=";
            case COLON -> ":";
            case STRING, NUMBER, NEWLINE, END -> kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
