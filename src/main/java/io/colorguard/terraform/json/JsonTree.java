package io.colorguard.terraform.json;

import io.colorguard.terraform.hcl.Comments;
import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.Expression.BooleanLiteral;
import io.colorguard.terraform.hcl.Expression.NullLiteral;
import io.colorguard.terraform.hcl.Expression.NumberLiteral;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Expression.StringLiteral;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.Expression.TupleItem;
import io.colorguard.terraform.hcl.Numbers;
import io.colorguard.terraform.hcl.Position;
import io.colorguard.terraform.hcl.Problem;
import io.colorguard.terraform.hcl.Problem.Code;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds the tree of one JSON text, collecting what a person must put right. */
final class JsonTree {

    static final int MAX_DEPTH = 64;
    private static final int MAX_VALUES = 1_000_000;
    private static final int MAX_PROBLEMS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private int values;

    /** Reading ends here; the reason is among the problems. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stop() {
            super(null, null, false, false);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    Expression read(JsonParser parser) {
        if (parser.nextToken() == null) {
            throw stop(Code.UNEXPECTED_END, position(parser));
        }
        Expression root = value(parser, 0);
        if (parser.nextToken() != null) {
            throw stop(Code.UNEXPECTED_TOKEN, position(parser), "value", "end");
        }
        return root;
    }

    private Expression value(JsonParser parser, int depth) {
        Position position = position(parser);
        if (++values > MAX_VALUES) {
            throw stop(Code.TOO_LARGE, position, Integer.toString(MAX_VALUES));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth + 1);
            case START_ARRAY -> array(parser, depth + 1);
            case VALUE_STRING -> new StringLiteral(text(parser, position), position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new NumberLiteral(number(parser, position), position);
            case VALUE_TRUE, VALUE_FALSE ->
                    new BooleanLiteral(parser.currentToken() == JsonToken.VALUE_TRUE, position);
            default -> new NullLiteral(position);
        };
    }

    private Expression array(JsonParser parser, int depth) {
        Position position = deeper(parser, depth);
        List<TupleItem> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(new TupleItem(value(parser, depth), Comments.NONE));
        }
        return new TupleExpression(items, position);
    }

    private Expression object(JsonParser parser, int depth) {
        final Position position = deeper(parser, depth);
        List<ObjectItem> items = new ArrayList<>();
        Map<String, Position> keys = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position keyPosition = position(parser);
            String key = text(parser, keyPosition);
            Position first = keys.putIfAbsent(key, keyPosition);
            if (first != null) {
                note(Code.DUPLICATE_KEY, keyPosition, key, first.toString());
            }
            parser.nextToken();
            items.add(new ObjectItem(key, keyPosition, value(parser, depth), Comments.NONE));
        }
        return new ObjectExpression(items, false, position);
    }

    private Position deeper(JsonParser parser, int depth) {
        Position position = position(parser);
        if (depth > MAX_DEPTH) {
            throw stop(Code.TOO_DEEP, position, Integer.toString(MAX_DEPTH));
        }
        return position;
    }

    /** A string or key, in composed form; half characters and NUL can't be kept. */
    private String text(JsonParser parser, Position position) {
        String text = parser.getString();
        if (text.indexOf(0) >= 0) {
            note(Code.CONTROL_CHARACTER, position, "U+0000");
            return "";
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            note(Code.BAD_ESCAPE, position);
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private BigDecimal number(JsonParser parser, Position position) {
        String text = parser.getString();
        Optional<BigDecimal> number = Numbers.parse(text);
        if (number.isEmpty()) {
            note(Code.BAD_NUMBER, position, text.substring(0, Math.min(20, text.length())));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private void note(Code code, Position position, String... arguments) {
        problems.add(new Problem(code, position, arguments));
        if (problems.size() == MAX_PROBLEMS) {
            throw stop(Code.TOO_MANY_PROBLEMS, position, Integer.toString(MAX_PROBLEMS));
        }
    }

    private Stop stop(Code code, Position position, String... arguments) {
        problems.add(new Problem(code, position, arguments));
        return new Stop();
    }

    private static Position position(JsonParser parser) {
        return JsonLiteralReader.position(parser.currentTokenLocation());
    }
}
