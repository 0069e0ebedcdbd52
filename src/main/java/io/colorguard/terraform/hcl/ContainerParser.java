package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.BooleanLiteral;
import io.colorguard.terraform.hcl.Expression.NumberLiteral;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Expression.StringLiteral;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.Expression.TupleItem;
import io.colorguard.terraform.hcl.Problem.Code;
import io.colorguard.terraform.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parses tuples and objects, and gives their items the comments that stand beside them. */
final class ContainerParser {

    private final TokenStream tokens;
    private final ProblemLog problems;
    private final CommentTrail comments;
    private final ExpressionParser expressions;

    ContainerParser(
            TokenStream tokens,
            ProblemLog problems,
            CommentTrail comments,
            ExpressionParser expressions) {
        this.tokens = tokens;
        this.problems = problems;
        this.comments = comments;
        this.expressions = expressions;
    }

    Expression tuple(Token opening) {
        List<TupleItem> items = new ArrayList<>();
        tokens.skipNewlines();
        if (!refuseFor(opening)) {
            while (!isClosed(opening, Kind.CLOSE_BRACKET)) {
                items.add(tupleItem(opening));
                tokens.skipNewlines();
            }
        }
        return new TupleExpression(items, opening.position());
    }

    private TupleItem tupleItem(Token opening) {
        List<String> leading = comments.claimLeading();
        Expression value = expressions.expression();
        int line = tokens.lastLine();
        if (!tokens.isAt(Kind.COMMA)) {
            tokens.skipNewlines();
        }
        if (!tokens.skip(Kind.COMMA)) {
            requireEnd(opening, Kind.CLOSE_BRACKET, ", ]");
        }
        tokens.peek();
        return new TupleItem(value, Comments.of(leading, comments.claimTrailing(line)));
    }

    Expression object(Token opening) {
        List<ObjectItem> items = new ArrayList<>();
        Keys keys = new Keys(problems);
        tokens.skipNewlines();
        if (!refuseFor(opening)) {
            while (!isClosed(opening, Kind.CLOSE_BRACE)) {
                items.add(objectItem(opening, keys));
                tokens.skipNewlines();
            }
        }
        boolean oneLine = !items.isEmpty() && tokens.lastLine() == opening.position().line();
        return new ObjectExpression(items, oneLine, opening.position());
    }

    private ObjectItem objectItem(Token opening, Keys keys) {
        final List<String> leading = comments.claimLeading();
        Position position = tokens.peek().position();
        String key = key();
        keys.add(key, position);
        if (!tokens.skip(Kind.EQUALS) && !tokens.skip(Kind.COLON)) {
            throw tokens.isAt(Kind.END) ? tokens.unclosed(opening) : tokens.unexpected("=");
        }
        Expression value = expressions.expression();
        int line = tokens.lastLine();
        if (!tokens.skip(Kind.COMMA) && !tokens.isAt(Kind.NEWLINE)) {
            requireEnd(opening, Kind.CLOSE_BRACE, ", }");
        }
        tokens.peek();
        Comments beside = Comments.of(leading, comments.claimTrailing(line));
        return new ObjectItem(key, position, value, beside);
    }

    private String key() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case IDENTIFIER -> name(tokens.next());
            case STRING -> tokens.next().text();
            case NUMBER, OPEN_PARENTHESIS -> computed(token);
            default -> throw tokens.unexpected("key");
        };
    }

    private String name(Token name) {
        Token after = tokens.peek();
        if (after.is(Kind.OPEN_PARENTHESIS) || after.is(Kind.OPERATOR, "::")) {
            problems.note(Code.FUNCTION_CALL, name.position(), name.text());
            skipToValue();
        } else if (after.is(Kind.OPERATOR) || after.is(Kind.OPEN_BRACKET)) {
            problems.note(Code.REFERENCE, name.position(), name.text());
            skipToValue();
        }
        return name.text();
    }

    private void skipToValue() {
        while (!tokens.isAt(Kind.EQUALS) && !tokens.isAt(Kind.COLON)) {
            if (tokens.isAt(Kind.NEWLINE) || tokens.isAt(Kind.END)) {
                throw tokens.unexpected("=");
            }
            tokens.next();
        }
    }

    private String computed(Token token) {
        return switch (expressions.expression()) {
            case StringLiteral string -> string.value();
            case NumberLiteral number -> number.value().toPlainString();
            case BooleanLiteral bool -> Boolean.toString(bool.value());
            default -> {
                problems.note(Code.BAD_KEY, token.position());
                yield "";
            }
        };
    }

    /** Steps over a for expression, which is known by its first word. */
    private boolean refuseFor(Token opening) {
        boolean here = tokens.peek().is(Kind.IDENTIFIER, "for");
        if (here) {
            problems.note(Code.FOR_EXPRESSION, opening.position());
            tokens.skipToClose(opening);
        }
        return here;
    }

    private boolean isClosed(Token opening, Kind closing) {
        if (tokens.isAt(Kind.END)) {
            throw tokens.unclosed(opening);
        }
        return tokens.skip(closing);
    }

    private void requireEnd(Token opening, Kind closing, String expected) {
        if (tokens.isAt(Kind.END)) {
            throw tokens.unclosed(opening);
        }
        if (!tokens.isAt(closing)) {
            throw tokens.unexpected(expected);
        }
    }
}
