package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.BooleanLiteral;
import io.colorguard.terraform.hcl.Expression.NullLiteral;
import io.colorguard.terraform.hcl.Expression.NumberLiteral;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Expression.RawExpression;
import io.colorguard.terraform.hcl.Expression.StringLiteral;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import java.util.Comparator;
import java.util.Iterator;

/**
 * A literal as JSON text, the way Terraform's {@code jsonencode} writes it: keys sorted, no blanks,
 * {@code <>&} escaped.
 */
public final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    public static String of(Expression expression) {
        JsonText text = new JsonText();
        text.write(expression);
        return text.out.toString();
    }

    private void write(Expression expression) {
        switch (expression) {
            case StringLiteral string -> quote(string.value());
            case NumberLiteral number -> out.append(number.value().toPlainString());
            case BooleanLiteral bool -> out.append(bool.value());
            case NullLiteral _ -> out.append("null");
            case TupleExpression tuple -> writeTuple(tuple);
            case ObjectExpression object -> writeObject(object);
            case RawExpression _ ->
                    throw new IllegalArgumentException("only literals have a JSON form");
        }
    }

    private void writeTuple(TupleExpression tuple) {
        out.append('[');
        for (Iterator<Expression> each = tuple.values().iterator(); each.hasNext(); ) {
            write(each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void writeObject(ObjectExpression object) {
        out.append('{');
        Iterator<ObjectItem> each =
                object.items().stream().sorted(Comparator.comparing(ObjectItem::key)).iterator();
        while (each.hasNext()) {
            ObjectItem item = each.next();
            quote(item.key());
            out.append(':');
            write(item.value());
            out.append(each.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void quote(String value) {
        out.append('"');
        value.chars().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append((char) c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '<', '>', '&', 0x2028, 0x2029 -> out.append(String.format("\\u%04x", c));
            default -> {
                if (c < 0x20) {
                    out.append(String.format("\\u%04x", c));
                } else {
                    out.append((char) c);
                }
            }
        }
    }
}
