package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.Expression.TupleItem;
import io.colorguard.terraform.hcl.Problem.Code;
import io.colorguard.terraform.hcl.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Parses a whole text: a body of attributes, or objects pasted without a name. */
final class BodyParser {

    private final TokenStream tokens;
    private final ProblemLog problems;
    private final CommentTrail comments;
    private final ExpressionParser expressions;

    BodyParser(String text, ProblemLog problems, CommentTrail comments, boolean pasted) {
        this.problems = problems;
        this.comments = comments;
        this.tokens = new TokenStream(new Tokenizer(text, problems, comments), problems);
        this.expressions = new ExpressionParser(tokens, problems, comments, pasted);
    }

    Body body() {
        List<Attribute> attributes = new ArrayList<>();
        Keys names = new Keys(problems);
        tokens.skipNewlines();
        while (!tokens.isAt(Kind.END)) {
            if (!tokens.isAt(Kind.IDENTIFIER)) {
                throw tokens.unexpected("name");
            }
            List<String> leading = comments.claimLeading();
            Token name = tokens.next();
            if (tokens.isAt(Kind.EQUALS)) {
                names.add(name.text(), name.position());
                attributes.add(attribute(name, leading));
            } else {
                refuseBlock(name);
            }
            tokens.skipNewlines();
        }
        return new Body(attributes);
    }

    private Attribute attribute(Token name, List<String> leading) {
        tokens.next();
        Expression value = expressions.expression();
        int line = tokens.lastLine();
        if (!tokens.isAt(Kind.NEWLINE) && !tokens.isAt(Kind.END)) {
            throw tokens.unexpected("newline");
        }
        Comments beside = Comments.of(leading, comments.claimTrailing(line));
        return new Attribute(name.text(), value, name.position(), beside);
    }

    private void refuseBlock(Token type) {
        while (tokens.isAt(Kind.STRING) || tokens.isAt(Kind.IDENTIFIER)) {
            tokens.next();
        }
        if (!tokens.isAt(Kind.OPEN_BRACE)) {
            throw tokens.unexpected("=");
        }
        problems.note(Code.BLOCK, type.position(), type.text());
        tokens.skipToClose(tokens.next());
    }

    /**
     * Objects, lists of objects or both, as one list under the given name; or attributes as they
     * are.
     */
    Body pasted(String name) {
        tokens.skipNewlines();
        Position start = tokens.peek().position();
        if (!tokens.isAt(Kind.OPEN_BRACE) && !tokens.isAt(Kind.OPEN_BRACKET)) {
            return body();
        }
        List<TupleItem> items = new ArrayList<>();
        while (!tokens.isAt(Kind.END)) {
            if (!tokens.isAt(Kind.OPEN_BRACE) && !tokens.isAt(Kind.OPEN_BRACKET)) {
                throw tokens.unexpected("{");
            }
            List<String> leading = comments.claimLeading();
            Expression value = expressions.expression();
            int line = tokens.lastLine();
            tokens.skip(Kind.COMMA);
            tokens.skipNewlines();
            tokens.skip(Kind.COMMA);
            tokens.skipNewlines();
            collect(items, value, Comments.of(leading, comments.claimTrailing(line)));
        }
        return new Body(
                List.of(
                        new Attribute(
                                name, new TupleExpression(items, start), start, Comments.NONE)));
    }

    private static void collect(List<TupleItem> items, Expression value, Comments beside) {
        if (value instanceof TupleExpression tuple) {
            items.addAll(tuple.items());
        } else {
            items.add(new TupleItem(value, beside));
        }
    }
}
