package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.BooleanLiteral;
import io.colorguard.terraform.hcl.Expression.NullLiteral;
import io.colorguard.terraform.hcl.Expression.NumberLiteral;
import io.colorguard.terraform.hcl.Expression.StringLiteral;
import io.colorguard.terraform.hcl.Problem.Code;
import io.colorguard.terraform.hcl.Token.Kind;
import java.math.BigDecimal;

/**
 * Parses a value. What isn't literal is noted, stepped over and stands as null in a tree that
 * nobody will see.
 */
final class ExpressionParser {

    static final int MAX_DEPTH = 64;

    /** More values than any file of the allowed size can sensibly hold. */
    private static final int MAX_VALUES = 1_000_000;

    private final TokenStream tokens;
    private final ProblemLog problems;
    private final ContainerParser containers;
    private final boolean allowJsonencode;
    private int depth;
    private int values;

    ExpressionParser(
            TokenStream tokens,
            ProblemLog problems,
            CommentTrail comments,
            boolean allowJsonencode) {
        this.tokens = tokens;
        this.problems = problems;
        this.allowJsonencode = allowJsonencode;
        this.containers = new ContainerParser(tokens, problems, comments, this);
    }

    Expression expression() {
        count(tokens.peek());
        return refuseContinuation(primary());
    }

    private void count(Token token) {
        if (++values > MAX_VALUES) {
            throw problems.stop(Code.TOO_LARGE, token.position(), Integer.toString(MAX_VALUES));
        }
    }

    private Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case STRING -> new StringLiteral(tokens.next().text(), token.position());
            case NUMBER -> number(token.position(), false);
            case IDENTIFIER -> word(tokens.next());
            case OPEN_BRACKET -> descend(token, Nesting.TUPLE);
            case OPEN_BRACE -> descend(token, Nesting.OBJECT);
            case OPEN_PARENTHESIS -> descend(token, Nesting.PARENTHESES);
            case OPERATOR -> sign(token);
            default -> throw tokens.unexpected("value");
        };
    }

    private enum Nesting {
        TUPLE,
        OBJECT,
        PARENTHESES
    }

    private Expression descend(Token opening, Nesting nesting) {
        if (++depth > MAX_DEPTH) {
            throw problems.stop(Code.TOO_DEEP, opening.position(), Integer.toString(MAX_DEPTH));
        }
        tokens.next();
        Expression inner =
                switch (nesting) {
                    case TUPLE -> containers.tuple(opening);
                    case OBJECT -> containers.object(opening);
                    case PARENTHESES -> parenthesised(opening);
                };
        depth--;
        return inner;
    }

    private Expression parenthesised(Token opening) {
        tokens.skipNewlines();
        Expression inner = expression();
        tokens.skipNewlines();
        if (tokens.isAt(Kind.END)) {
            throw tokens.unclosed(opening);
        }
        if (!tokens.skip(Kind.CLOSE_PARENTHESIS)) {
            throw tokens.unexpected(")");
        }
        return inner;
    }

    private Expression number(Position position, boolean negative) {
        BigDecimal value = Numbers.parse(tokens.next().text()).orElseThrow();
        return new NumberLiteral(negative ? value.negate() : value, position);
    }

    private Expression sign(Token token) {
        if (!token.text().equals("-") && !token.text().equals("!")) {
            throw tokens.unexpected("value");
        }
        tokens.next();
        if (token.text().equals("-") && tokens.isAt(Kind.NUMBER)) {
            return number(token.position(), true);
        }
        return refuse(Code.OPERATOR, token, token.text());
    }

    private Expression word(Token word) {
        return switch (word.text()) {
            case "true", "false" -> new BooleanLiteral(word.text().equals("true"), word.position());
            case "null" -> new NullLiteral(word.position());
            default -> reference(word);
        };
    }

    private Expression reference(Token word) {
        if (allowJsonencode
                && word.text().equals("jsonencode")
                && tokens.isAt(Kind.OPEN_PARENTHESIS)) {
            Expression argument = primary();
            return new StringLiteral(
                    problems.isEmpty() ? JsonText.of(argument) : "", word.position());
        }
        boolean call = tokens.isAt(Kind.OPEN_PARENTHESIS) || tokens.peek().is(Kind.OPERATOR, "::");
        return refuse(call ? Code.FUNCTION_CALL : Code.REFERENCE, word, word.text());
    }

    /** A literal must end where it ends: no index, no attribute, no operator behind it. */
    private Expression refuseContinuation(Expression expression) {
        Token token = tokens.peek();
        if (token.is(Kind.OPERATOR, ".") || token.is(Kind.OPEN_BRACKET)) {
            return refuse(Code.REFERENCE, token, token.description());
        }
        if (token.is(Kind.OPERATOR)) {
            return refuse(Code.OPERATOR, token, token.text());
        }
        return expression;
    }

    private Expression refuse(Code code, Token token, String argument) {
        problems.note(code, token.position(), argument);
        tokens.skipExpression();
        return new NullLiteral(token.position());
    }
}
