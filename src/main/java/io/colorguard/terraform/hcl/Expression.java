package io.colorguard.terraform.hcl;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A value as HCL writes it. All that can be read is a literal; {@link RawExpression} is for writing
 * only.
 */
public sealed interface Expression {

    Position position();

    static Expression string(String value) {
        return new StringLiteral(value, Position.NONE);
    }

    static Expression number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    static Expression number(BigDecimal value) {
        return new NumberLiteral(value, Position.NONE);
    }

    static Expression bool(boolean value) {
        return new BooleanLiteral(value, Position.NONE);
    }

    static Expression nothing() {
        return new NullLiteral(Position.NONE);
    }

    static Expression strings(List<String> values) {
        return tuple(values.stream().map(Expression::string).toList());
    }

    static Expression tuple(Expression... items) {
        return tuple(Arrays.asList(items));
    }

    static Expression tuple(List<? extends Expression> items) {
        List<TupleItem> list =
                items.stream().map(item -> new TupleItem(item, Comments.NONE)).toList();
        return new TupleExpression(list, Position.NONE);
    }

    /** An object written over several lines, built attribute by attribute. */
    static ObjectBuilder object() {
        return new ObjectBuilder(false);
    }

    /** An object written on one line: {@code { treatment = "on", size = 15 }}. */
    static ObjectBuilder oneLineObject() {
        return new ObjectBuilder(true);
    }

    /** Text, in Unicode's composed form (NFC), as Terraform will have it. */
    record StringLiteral(String value, Position position) implements Expression {
        public StringLiteral {
            value = Text.composed(value);
        }
    }

    /** A number, exact, without trailing zeros. */
    record NumberLiteral(BigDecimal value, Position position) implements Expression {
        public NumberLiteral {
            value = Numbers.normalised(value);
        }
    }

    record BooleanLiteral(boolean value, Position position) implements Expression {}

    record NullLiteral(Position position) implements Expression {}

    /** {@code [a, b]} */
    record TupleExpression(List<TupleItem> items, Position position) implements Expression {
        public TupleExpression {
            items = List.copyOf(items);
        }

        public List<Expression> values() {
            return items.stream().map(TupleItem::value).toList();
        }
    }

    /** One element of a tuple with the comments that belong to it. */
    record TupleItem(Expression value, Comments comments) {}

    /** {@code { key = value }}; keys are unique. */
    record ObjectExpression(List<ObjectItem> items, boolean oneLine, Position position)
            implements Expression {
        public ObjectExpression {
            items = List.copyOf(items);
        }

        public Optional<ObjectItem> find(String key) {
            return items.stream().filter(item -> item.key().equals(key)).findFirst();
        }
    }

    /** One entry of an object. */
    record ObjectItem(String key, Position keyPosition, Expression value, Comments comments) {
        public ObjectItem {
            key = Text.composed(key);
        }

        public ObjectItem(String key, Expression value) {
            this(key, Position.NONE, value, Comments.NONE);
        }
    }

    /**
     * An expression that isn't a literal, made by code from checked parts, for {@code .tf} files.
     */
    record RawExpression(RawText text) implements Expression {
        @Override
        public Position position() {
            return Position.NONE;
        }
    }
}
