package io.colorguard.catalog.domain;

import io.colorguard.shared.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what not even a draft can hold: a text with a character that no database stores as it was
 * written (CFG-1).
 */
public final class Unkept {

    private Unkept() {}

    /** The first such text of the content, by its field. */
    public static Optional<Refusal> in(FlagContent content) {
        return texts(FlagWriter.write(content))
                .filter(it -> !isKept(it.value()))
                .findFirst()
                .map(text ->
                        Refusal.invalid(
                                "CFG-1", "catalog.refusal.text.unkept", text.place().path()));
    }

    /** Whether the text comes back from the database as it went in. */
    public static boolean isKept(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static Stream<Input.Str> texts(Input input) {
        return switch (input) {
            case Input.Obj(_, var members) ->
                    members.entrySet().stream()
                            .flatMap(member ->
                                    Stream.concat(
                                            Stream.of(
                                                    new Input.Str(
                                                            member.getValue().place(),
                                                            member.getKey())),
                                            texts(member.getValue())));
            case Input.Arr(_, var elements) -> elements.stream().flatMap(Unkept::texts);
            case Input.Str text -> Stream.of(text);
            default -> Stream.empty();
        };
    }
}
