package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.RawExpression;
import java.util.List;

/**
 * The text of a reference or call. It can only be composed from names, which are checked, and
 * literals, which are escaped, so no text of a person ever becomes code (TFM-5).
 */
public final class RawText {

    private final String text;

    private RawText(String text) {
        this.text = text;
    }

    /** A traversal such as {@code module.flags.split_split.this}. */
    public static RawText traversal(String... names) {
        for (String name : names) {
            requireIdentifier(name);
        }
        return new RawText(String.join(".", names));
    }

    /** A call such as {@code toset(["a"])}. */
    public static RawText call(String function, Expression... arguments) {
        requireIdentifier(function);
        List<String> texts = List.of(arguments).stream().map(ExpressionText::oneLine).toList();
        return new RawText(function + "(" + String.join(", ", texts) + ")");
    }

    /** A template such as {@code "${a.b}:${each.key}"}; the separator is plain text. */
    public static RawText template(String separator, RawText... parts) {
        String glue = QuotedText.inner(separator);
        List<String> texts = List.of(parts).stream().map(part -> "${" + part.text + "}").toList();
        return new RawText('"' + String.join(glue, texts) + '"');
    }

    /** The element with this key: {@code this["x"]}. */
    public RawText index(String key) {
        return new RawText(text + "[" + QuotedText.quoted(key) + "]");
    }

    /** The element that a traversal names: {@code this[each.key]}. */
    public RawText index(RawText key) {
        return new RawText(text + "[" + key.text + "]");
    }

    /** An attribute of what the text names: {@code this["x"].id}. */
    public RawText then(String attribute) {
        requireIdentifier(attribute);
        return new RawText(text + "." + attribute);
    }

    public Expression expression() {
        return new RawExpression(this);
    }

    private static void requireIdentifier(String name) {
        if (!Identifiers.isPlain(name)) {
            throw new IllegalArgumentException("not an identifier");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawText raw && raw.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
