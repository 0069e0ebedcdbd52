package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;
import io.colorguard.terraform.hcl.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The tokens of a text with one token of foresight, and the ways to step over what is refused. */
final class TokenStream {

    private final Tokenizer tokenizer;
    private final ProblemLog problems;
    private @Nullable Token ahead;
    private int lastLine = 1;

    TokenStream(Tokenizer tokenizer, ProblemLog problems) {
        this.tokenizer = tokenizer;
        this.problems = problems;
    }

    Token peek() {
        Token token = ahead;
        if (token == null) {
            lastLine = tokenizer.line();
            token = tokenizer.next();
            ahead = token;
        }
        return token;
    }

    boolean isAt(Kind kind) {
        return peek().is(kind);
    }

    Token next() {
        Token token = peek();
        ahead = null;
        return token;
    }

    /** The line on which the token before the one ahead ended. */
    int lastLine() {
        peek();
        return lastLine;
    }

    boolean skip(Kind kind) {
        boolean here = isAt(kind);
        if (here) {
            next();
        }
        return here;
    }

    void skipNewlines() {
        while (isAt(Kind.NEWLINE)) {
            next();
        }
    }

    /** The reason to stop: something else was expected where the stream now is. */
    ProblemLog.Stop unexpected(String expected) {
        Token token = peek();
        return token.is(Kind.END)
                ? problems.stop(Code.UNEXPECTED_END, token.position(), expected)
                : problems.stop(
                        Code.UNEXPECTED_TOKEN, token.position(), token.description(), expected);
    }

    /**
     * Goes to the end of an expression that was refused: a separator or closing sign outside its
     * brackets.
     */
    void skipExpression() {
        Deque<Token> open = new ArrayDeque<>();
        while (!isAt(Kind.END) && !(open.isEmpty() && endsExpression(peek()))) {
            step(open);
        }
    }

    /** Goes behind the sign that closes the bracket opened last. */
    void skipToClose(Token opening) {
        Deque<Token> open = new ArrayDeque<>();
        open.push(opening);
        while (!open.isEmpty() && !isAt(Kind.END)) {
            step(open);
        }
        if (!open.isEmpty()) {
            throw unclosed(opening);
        }
    }

    ProblemLog.Stop unclosed(Token opening) {
        return problems.stop(
                Code.UNEXPECTED_END,
                peek().position(),
                opening.description(),
                opening.position().toString());
    }

    private void step(Deque<Token> open) {
        Token token = next();
        if (token.opens()) {
            open.push(token);
        } else if (token.closes()) {
            open.poll();
        }
    }

    private static boolean endsExpression(Token token) {
        return token.closes() || token.is(Kind.NEWLINE) || token.is(Kind.COMMA);
    }
}
