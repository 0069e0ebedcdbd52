package io.colorguard.catalog.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of an object, asked for by name and type; whatever nobody asked for is reported. */
final class Fields {

    final Input.Obj object;
    final Notes notes;
    private final Set<String> asked = new HashSet<>();

    Fields(Input.Obj object, Notes notes) {
        this.object = object;
        this.notes = notes;
    }

    /** What stands there; a null that is written counts as absent. */
    @Nullable Input get(String name) {
        asked.add(name);
        Input found = object.get(name);
        return found instanceof Input.Null ? null : found;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    @Nullable String text(String name) {
        Input found = get(name);
        return found == null ? null : text(found);
    }

    String text(String name, String absent) {
        String text = text(name);
        return text == null ? absent : text;
    }

    String requiredText(String name) {
        if (!has(name)) {
            notes.missing(object, name);
        }
        return text(name, "");
    }

    /** Text that is not empty; the provider writes empty texts for what is not said. */
    @Nullable String meaningfulText(String name) {
        String text = text(name);
        return text == null || text.isEmpty() ? null : text;
    }

    private String text(Input input) {
        if (input instanceof Input.Str(_, var value)) {
            return Normalizer.normalize(value, Normalizer.Form.NFC);
        }
        notes.unreadable(input, "CFG-6", "field.text", notes.field(input));
        return "";
    }

    /** A list of texts, null where there is none. */
    @Nullable List<String> texts(String name) {
        List<Input> elements = list(name);
        return elements == null ? null : elements.stream().map(this::text).toList();
    }

    /** Elements of a list, null where there is none. */
    @Nullable List<Input> list(String name) {
        return switch (get(name)) {
            case null -> null;
            case Input.Arr(_, var elements) -> elements;
            case Input other -> {
                notes.unreadable(other, "CFG-6", "field.list", name);
                yield List.of();
            }
        };
    }

    /** A list of objects, each read by the function, null where there is none. */
    <T> @Nullable List<T> objects(String name, Function<Fields, List<T>> read) {
        List<Input> elements = list(name);
        if (elements == null) {
            return null;
        }
        List<T> all = new ArrayList<>();
        elements.stream()
                .map(this::fields)
                .forEach(fields -> {
                    all.addAll(read.apply(fields));
                    fields.finish();
                });
        return all;
    }

    /** An object, null where there is none. */
    @Nullable Fields object(String name) {
        Input found = get(name);
        return found == null ? null : fields(found);
    }

    Fields fields(Input input) {
        if (input instanceof Input.Obj inner) {
            return new Fields(inner, notes);
        }
        notes.unreadable(input, "CFG-6", "field.object", notes.field(input));
        return new Fields(new Input.Obj(input.place(), new LinkedHashMap<>()), notes);
    }

    /** A whole number, null where there is none; one that is written as text is proposed. */
    @Nullable Long whole(String name) {
        Input found = get(name);
        if (found == null) {
            return null;
        }
        try {
            if (found instanceof Input.Num(_, var number)) {
                return number.longValueExact();
            }
            if (found instanceof Input.Str(_, var text)) {
                long number = Long.parseLong(text.strip());
                notes.readAs(found, "number.text", text, number);
                return number;
            }
        } catch (ArithmeticException | NumberFormatException _) {
            // Told below, like any other value that is no whole number.
        }
        notes.unreadable(found, "CFG-6", "field.whole", name);
        return null;
    }

    @Nullable Integer percent(String name) {
        return Percent.read(this, name);
    }

    @Nullable Boolean truth(String name) {
        return switch (get(name)) {
            case null -> null;
            case Input.Bool(_, var value) -> value;
            case Input other -> {
                notes.unreadable(other, "CFG-6", "field.truth", name);
                yield null;
            }
        };
    }

    /** A word of the enumeration in lower case; where it is missing, the absent one is proposed. */
    <E extends Enum<E>> E word(String name, Class<E> type, @Nullable E absent) {
        E[] words = type.getEnumConstants();
        Input found = get(name);
        if (found == null) {
            if (absent == null) {
                notes.missing(object, name);
                return words[0];
            }
            notes.assumed(object, name, name, lower(absent));
            return absent;
        }
        String wanted = text(found).replace('-', '_').toUpperCase(Locale.ROOT);
        for (E word : words) {
            if (word.name().equals(wanted)) {
                return word;
            }
        }
        String known = Stream.of(words).map(Fields::lower).collect(Collectors.joining(", "));
        notes.unreadable(found, "CFG-6", "field.word", name, text(found), known);
        return words[0];
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Reports what nobody asked for: Terraform would drop it in silence. */
    void finish() {
        object.members()
                .forEach((name, input) -> {
                    if (!asked.contains(name)) {
                        notes.unknown(input, name);
                    }
                });
    }
}
