package io.colorguard.catalog.domain.json;

import java.util.Iterator;
import java.util.function.Consumer;

/** Writes the one text of a value: sorted keys, no white space, plain decimals (CFG-7). */
final class CanonicalJson {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(Json value) {
        var writer = new CanonicalJson();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(Json value) {
        switch (value) {
            case Json.Obj(var members) ->
                    all(
                            '{',
                            members.entrySet(),
                            '}',
                            member -> {
                                string(member.getKey());
                                out.append(':');
                                value(member.getValue());
                            });
            case Json.Arr(var elements) -> all('[', elements, ']', this::value);
            case Json.Str(var text) -> string(text);
            case Json.Num(var number) -> out.append(number.toPlainString());
            case Json.Bool(var truth) -> out.append(truth);
            case Json.Null() -> out.append("null");
        }
    }

    private <T> void all(char open, Iterable<T> parts, char close, Consumer<T> write) {
        out.append(open);
        for (Iterator<T> rest = parts.iterator(); rest.hasNext(); ) {
            write.accept(rest.next());
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        out.append(close);
    }

    private void string(String text) {
        out.append('"');
        text.chars().forEach(c -> character((char) c));
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < FIRST_PRINTABLE) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
