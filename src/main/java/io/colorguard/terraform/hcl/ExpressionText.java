package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.BooleanLiteral;
import io.colorguard.terraform.hcl.Expression.NullLiteral;
import io.colorguard.terraform.hcl.Expression.NumberLiteral;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Expression.RawExpression;
import io.colorguard.terraform.hcl.Expression.StringLiteral;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.Expression.TupleItem;
import java.util.stream.Collectors;

/** Expressions on one line, and the question which of them fit there. */
final class ExpressionText {

    private ExpressionText() {}

    /**
     * Scalars, empty containers, tuples of scalars, and objects that ask for it; never with
     * comments inside.
     */
    static boolean fitsOneLine(Expression expression) {
        return switch (expression) {
            case TupleExpression tuple ->
                    tuple.items().stream()
                            .allMatch(item -> item.comments().isEmpty() && isScalar(item.value()));
            case ObjectExpression object ->
                    object.items().isEmpty()
                            || (object.oneLine()
                                    && object.items().stream()
                                            .allMatch(ExpressionText::fitsInside));
            default -> true;
        };
    }

    private static boolean fitsInside(ObjectItem item) {
        return item.comments().isEmpty() && fitsOneLine(item.value());
    }

    private static boolean isScalar(Expression expression) {
        return !(expression instanceof TupleExpression || expression instanceof ObjectExpression);
    }

    static String oneLine(Expression expression) {
        return switch (expression) {
            case StringLiteral string -> QuotedText.quoted(string.value());
            case NumberLiteral number -> number.value().toPlainString();
            case BooleanLiteral bool -> Boolean.toString(bool.value());
            case NullLiteral _ -> "null";
            case RawExpression raw -> raw.text().toString();
            case TupleExpression tuple ->
                    tuple.items().stream()
                            .map(TupleItem::value)
                            .map(ExpressionText::oneLine)
                            .collect(Collectors.joining(", ", "[", "]"));
            case ObjectExpression object -> oneLineObject(object);
        };
    }

    private static String oneLineObject(ObjectExpression object) {
        if (object.items().isEmpty()) {
            return "{}";
        }
        return object.items().stream()
                .map(item -> key(item.key()) + " = " + oneLine(item.value()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** An object's key: bare where HCL can't mistake it. */
    static String key(String key) {
        boolean bare =
                Identifiers.isPlain(key)
                        && switch (key) {
                            case "for", "true", "false", "null" -> false;
                            default -> true;
                        };
        return bare ? key : QuotedText.quotedKey(key);
    }
}
