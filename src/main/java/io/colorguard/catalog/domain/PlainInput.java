package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.Input.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plain maps and lists into input and back, and finds places in it. */
final class PlainInput {

    private PlainInput() {}

    static Input at(Place place, @Nullable Object plain) {
        return switch (plain) {
            case null -> new Input.Null(place);
            case Map<?, ?> map -> object(place, map);
            case Collection<?> list -> array(place, list);
            case Boolean truth -> new Input.Bool(place, truth);
            case BigDecimal number -> new Input.Num(place, number);
            case Number number -> new Input.Num(place, new BigDecimal(number.toString()));
            default -> new Input.Str(place, plain.toString());
        };
    }

    private static Input object(Place place, Map<?, ?> map) {
        var members = new LinkedHashMap<String, Input>();
        map.forEach((name, value) ->
                members.put(
                        String.valueOf(name), at(place.member(String.valueOf(name), null), value)));
        return new Input.Obj(place, members);
    }

    private static Input array(Place place, Collection<?> list) {
        List<Input> elements = new ArrayList<>();
        for (var element : list) {
            elements.add(at(place.element(elements.size(), null), element));
        }
        return new Input.Arr(place, elements);
    }

    static @Nullable Object plain(Input input) {
        return switch (input) {
            case Input.Obj(_, var members) -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                members.forEach((name, value) -> map.put(name, plain(value)));
                yield map;
            }
            case Input.Arr(_, var elements) -> {
                List<@Nullable Object> list = new ArrayList<>();
                elements.forEach(e -> list.add(plain(e)));
                yield list;
            }
            case Input.Str(_, var text) -> text;
            case Input.Num(_, var number) -> number;
            case Input.Bool(_, var truth) -> truth;
            case Input.Null _ -> null;
        };
    }

    static Place nearest(Input input, String path) {
        Collection<Input> inside =
                switch (input) {
                    case Input.Obj(_, var members) -> members.values();
                    case Input.Arr(_, var elements) -> elements;
                    default -> List.of();
                };
        return inside.stream()
                .filter(part -> isAround(part.place().path(), path))
                .findFirst()
                .map(part -> nearest(part, path))
                .orElse(input.place());
    }

    private static boolean isAround(String outer, String path) {
        return path.startsWith(outer)
                && (path.length() == outer.length()
                        || path.charAt(outer.length()) == '.'
                        || path.charAt(outer.length()) == '[');
    }
}
