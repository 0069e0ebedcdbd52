package io.colorguard.catalog.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What somebody wrote, whatever they wrote it in (HCL, JSON, a form): a tree that knows where. */
public sealed interface Input {

    /** Where it stands. */
    Place place();

    /**
     * Where a value stands.
     *
     * @param path from the top of what is read, such as {@code rules[0].size}, empty for the top
     * @param position in the file, where there is one
     */
    record Place(String path, @Nullable Position position) {

        /** The top, without a file. */
        public static final Place TOP = new Place("", null);

        /** The place of a member of an object standing here. */
        public Place member(String name, @Nullable Position at) {
            return new Place(path.isEmpty() ? name : path + "." + name, at);
        }

        /** The place of an element of a list standing here. */
        public Place element(int index, @Nullable Position at) {
            return new Place(path + "[" + index + "]", at);
        }
    }

    /** Line and column, from 1. */
    record Position(int line, int column) {}

    /** Members by name, in their order. */
    record Obj(Place place, SequencedMap<String, Input> members) implements Input {
        public Obj {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }

        public @Nullable Input get(String name) {
            return members.get(name);
        }
    }

    /** Elements in their order. */
    record Arr(Place place, List<Input> elements) implements Input {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /** Text. */
    record Str(Place place, String value) implements Input {}

    /** A number, exactly as written. */
    record Num(Place place, BigDecimal value) implements Input {}

    /** True or false. */
    record Bool(Place place, boolean value) implements Input {}

    /** Nothing, said. */
    record Null(Place place) implements Input {}

    /** A tree of maps with text keys, lists, texts, numbers, truths and nulls. */
    static Input of(@Nullable Object plain) {
        return PlainInput.at(Place.TOP, plain);
    }

    /** This tree as maps, lists, texts, numbers, truths and nulls. */
    default @Nullable Object plain() {
        return PlainInput.plain(this);
    }

    /** The place of a field, from here on, or of the nearest thing around it that was written. */
    default Place nearest(String field) {
        return PlainInput.nearest(this, place().member(field, null).path());
    }
}
