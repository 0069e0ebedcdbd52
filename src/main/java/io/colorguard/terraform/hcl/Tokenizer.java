package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;
import io.colorguard.terraform.hcl.Token.Kind;
import java.text.Normalizer;

/** Cuts a text into tokens; comments go to the trail. */
final class Tokenizer {

    private static final String OPERATORS = "+-*/%!<>&|?.^~";

    private final Cursor cursor;
    private final ProblemLog problems;
    private final CommentTrail comments;
    private final QuotedReader strings;
    private final HeredocReader heredocs;

    Tokenizer(String text, ProblemLog problems, CommentTrail comments) {
        this.cursor = new Cursor(text);
        this.problems = problems;
        this.comments = comments;
        TemplateText templates = new TemplateText(cursor, problems);
        this.strings = new QuotedReader(cursor, problems, templates);
        this.heredocs = new HeredocReader(cursor, problems, templates);
    }

    Token next() {
        do {
            cursor.skipBlanks();
        } while (comments.read(cursor, problems));
        Position position = cursor.position();
        int c = cursor.peek();
        if (c == Cursor.END) {
            return new Token(Kind.END, "", position);
        }
        if (c == '"') {
            return new Token(Kind.STRING, strings.read(), position);
        }
        if (Identifiers.isDigit(c)) {
            return number(position);
        }
        if (Identifiers.isStart(cursor.codePoint())) {
            return new Token(Kind.IDENTIFIER, identifier(), position);
        }
        if (heredocs.isHere()) {
            return new Token(Kind.STRING, heredocs.read(), position);
        }
        return sign(position);
    }

    /** The line on which what was read last ended. */
    int line() {
        return cursor.line();
    }

    private String identifier() {
        int start = cursor.offset();
        skipIdentifier();
        return Normalizer.normalize(cursor.since(start), Normalizer.Form.NFC);
    }

    private void skipIdentifier() {
        while (cursor.peek() != Cursor.END && Identifiers.isPart(cursor.codePoint())) {
            cursor.advance(Character.charCount(cursor.codePoint()));
        }
    }

    private Token number(Position position) {
        int start = cursor.offset();
        skipDigits();
        if (cursor.peek() == '.' && Identifiers.isDigit(cursor.peek(1))) {
            cursor.advance();
            skipDigits();
        }
        if (cursor.peek() == 'e' || cursor.peek() == 'E') {
            boolean signed = cursor.peek(1) == '+' || cursor.peek(1) == '-';
            if (Identifiers.isDigit(cursor.peek(signed ? 2 : 1))) {
                cursor.advance(signed ? 2 : 1);
                skipDigits();
            }
        }
        boolean malformed =
                cursor.peek() != Cursor.END
                        && (cursor.peek() == '.' || Identifiers.isStart(cursor.codePoint()));
        if (malformed) {
            cursor.advance();
            skipIdentifier();
        }
        String text = cursor.since(start);
        if (malformed || Numbers.parse(text).isEmpty()) {
            problems.note(
                    Code.BAD_NUMBER, position, text.substring(0, Math.min(20, text.length())));
            return new Token(Kind.NUMBER, "0", position);
        }
        return new Token(Kind.NUMBER, text, position);
    }

    private void skipDigits() {
        while (Identifiers.isDigit(cursor.peek())) {
            cursor.advance();
        }
    }

    private Token sign(Position position) {
        if (cursor.startsWith("\r\n")) {
            cursor.advance();
        }
        int c = cursor.codePoint();
        Kind kind =
                switch (c) {
                    case '\n' -> Kind.NEWLINE;
                    case '{' -> Kind.OPEN_BRACE;
                    case '}' -> Kind.CLOSE_BRACE;
                    case '[' -> Kind.OPEN_BRACKET;
                    case ']' -> Kind.CLOSE_BRACKET;
                    case '(' -> Kind.OPEN_PARENTHESIS;
                    case ')' -> Kind.CLOSE_PARENTHESIS;
                    case ',' -> Kind.COMMA;
                    case '=' -> doubled('=') || cursor.peek(1) == '>' ? Kind.OPERATOR : Kind.EQUALS;
                    case ':' -> doubled(':') ? Kind.OPERATOR : Kind.COLON;
                    default -> Kind.OPERATOR;
                };
        if (kind == Kind.OPERATOR && OPERATORS.indexOf(c) < 0 && c != '=' && c != ':') {
            throw problems.stop(Code.UNEXPECTED_CHARACTER, position, String.format("U+%04X", c));
        }
        boolean two = kind == Kind.OPERATOR && (c == '=' || c == ':');
        int start = cursor.offset();
        cursor.advance(two ? 2 : 1);
        if (kind == Kind.NEWLINE) {
            skipEmptyLines();
        }
        return new Token(kind, kind == Kind.OPERATOR ? cursor.since(start) : "", position);
    }

    private void skipEmptyLines() {
        while (cursor.peek() == '\n' || cursor.startsWith("\r\n")) {
            cursor.advance();
        }
    }

    private boolean doubled(char c) {
        return cursor.peek(1) == c;
    }
}
