package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.Expression.TupleItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes HCL that {@code terraform fmt} leaves alone, attribute by attribute, without holding the
 * document (TFM-2). Text is data whatever it contains (TFM-5).
 */
public final class HclWriter {

    /** From this width on, a list of scalars goes over several lines. */
    private static final int LINE_WIDTH = 100;

    private final Appendable out;
    private final AlignedLines group = new AlignedLines();
    private int depth;
    private int objects;

    private HclWriter(Appendable out) {
        this.out = out;
    }

    /** Writes a document. */
    public static void write(Appendable out, Consumer<HclWriter> content) {
        HclWriter writer = new HclWriter(out);
        content.accept(writer);
        writer.flushGroup();
    }

    /** Writes entries of an object, as they stand one level deep between its braces. */
    public static void writeEntries(Appendable out, Consumer<HclWriter> content) {
        HclWriter writer = new HclWriter(out);
        writer.objects = 1;
        writer.nested(content);
    }

    /** The document as a string. */
    public static String text(Consumer<HclWriter> content) {
        StringBuilder out = new StringBuilder();
        write(out, content);
        return out.toString();
    }

    /**
     * A comment on a line of its own, on which every character that could hide or break the line
     * becomes a space.
     */
    public HclWriter comment(String text) {
        String visible = Text.visible(text);
        flushGroup();
        return line(visible.isEmpty() ? "#" : "# " + visible);
    }

    public HclWriter blankLine() {
        flushGroup();
        return append("\n");
    }

    /** An attribute with any value; in an object, its name is quoted where it must be. */
    public HclWriter attribute(String name, Expression value) {
        String key = name(name);
        if (isShort(value)) {
            group.add(key, ExpressionText.oneLine(value));
            return this;
        }
        flushGroup();
        indent().append(key).append(" = ");
        lines(value);
        return append("\n");
    }

    /** An attribute whose value is an object that is written as it comes. */
    public HclWriter object(String name, Consumer<HclWriter> content) {
        flushGroup();
        indent().append(name(name)).append(" = {\n");
        objects++;
        nested(content);
        objects--;
        return line("}");
    }

    /** A block such as {@code import} or {@code moved}. */
    public HclWriter block(String type, List<String> labels, Consumer<HclWriter> content) {
        flushGroup();
        indent().append(name(type));
        labels.forEach(label -> append(" ").append(QuotedText.quoted(label)));
        append(" {\n");
        nested(content);
        return line("}");
    }

    /** A whole body, its comments on lines of their own. */
    public HclWriter body(Body body) {
        for (Attribute attribute : body.attributes()) {
            comments(attribute.comments());
            attribute(attribute.name(), attribute.expression());
        }
        return this;
    }

    private void nested(Consumer<HclWriter> content) {
        depth++;
        content.accept(this);
        flushGroup();
        depth--;
    }

    private String name(String name) {
        if (objects > 0) {
            return ExpressionText.key(Text.composed(name));
        }
        if (!Identifiers.isPlain(name)) {
            throw new IllegalArgumentException("not the name of an attribute or block");
        }
        return name;
    }

    private boolean isShort(Expression value) {
        return ExpressionText.fitsOneLine(value)
                && !(value instanceof TupleExpression tuple
                        && tuple.items().size() > 1
                        && ExpressionText.oneLine(value).length() > LINE_WIDTH);
    }

    private void lines(Expression value) {
        objects++;
        switch (value) {
            case ObjectExpression object -> {
                append("{\n");
                nested(_ -> object.items().forEach(this::item));
                indent().append("}");
            }
            case TupleExpression tuple -> {
                append("[\n");
                nested(_ -> tuple.items().forEach(this::item));
                indent().append("]");
            }
            default -> append(ExpressionText.oneLine(value));
        }
        objects--;
    }

    private void item(ObjectItem item) {
        comments(item.comments());
        attribute(item.key(), item.value());
    }

    private void item(TupleItem item) {
        comments(item.comments());
        indent();
        if (isShort(item.value())) {
            append(ExpressionText.oneLine(item.value()));
        } else {
            lines(item.value());
        }
        append(",\n");
    }

    private void comments(Comments comments) {
        comments.leading().forEach(this::comment);
        comments.behind().ifPresent(this::comment);
    }

    private void flushGroup() {
        group.drain(this::line);
    }

    private HclWriter line(String text) {
        return indent().append(text).append("\n");
    }

    private HclWriter indent() {
        return append("  ".repeat(depth));
    }

    private HclWriter append(String text) {
        try {
            out.append(text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
