package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Input.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object of a map or list of an administration file.
 *
 * @param key under which it stands in a map, empty in a list
 */
record Entry(String key, Input.Obj object) {

    /** The objects of a map or list; anything else in it is left to the unknown attributes. */
    static List<Entry> of(@Nullable Input input) {
        List<Entry> entries = new ArrayList<>();
        switch (input) {
            case Input.Obj map ->
                    map.members()
                            .forEach((key, value) -> {
                                if (value instanceof Input.Obj object) {
                                    entries.add(new Entry(key, object));
                                }
                            });
            case Input.Arr list ->
                    list.elements()
                            .forEach(value -> {
                                if (value instanceof Input.Obj object) {
                                    entries.add(new Entry("", object));
                                }
                            });
            case null, default -> {}
        }
        return entries;
    }

    Place place() {
        return object.place();
    }

    /** The first of these attributes that is a text, else the other. */
    String text(String otherwise, String... names) {
        for (String name : names) {
            if (object.get(name) instanceof Input.Str text) {
                return text.value();
            }
        }
        return otherwise;
    }

    boolean truth(String name) {
        return object.get(name) instanceof Input.Bool truth && truth.value();
    }

    List<String> texts(String name) {
        return texts(object.get(name));
    }

    static List<String> texts(@Nullable Input input) {
        return input instanceof Input.Arr list
                ? list.elements().stream().map(Entry::scalar).toList()
                : List.of();
    }

    private static String scalar(Input input) {
        return switch (input) {
            case Input.Str text -> text.value();
            case Input.Num(_, BigDecimal number) -> number.toPlainString();
            case Input.Bool truth -> String.valueOf(truth.value());
            default -> "";
        };
    }

    /** What one environment sets otherwise, an empty object where it sets nothing. */
    Input.Obj inEnvironment(String environment) {
        return object.get("environment_configs") instanceof Input.Obj configs
                        && configs.get(environment) instanceof Input.Obj own
                ? own
                : new Input.Obj(place(), new LinkedHashMap<>());
    }
}
