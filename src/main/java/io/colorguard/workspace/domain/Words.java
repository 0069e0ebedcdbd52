package io.colorguard.workspace.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the words of closed lists as files and requests write them, in either case. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Stream.of(values).filter(value -> value.name().equals(wanted)).findFirst();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
