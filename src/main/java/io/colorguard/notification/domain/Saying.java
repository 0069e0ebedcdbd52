package io.colorguard.notification.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Something to be said in a language that is known only when it is read or sent. Arguments are
 * data: nothing in them is ever taken for a pattern or markup.
 */
public sealed interface Saying {

    /** The same in every language: names, keys, numbers. */
    record Plain(String text) implements Saying {}

    /** A text of the bundles. */
    record Keyed(String key, List<Saying> arguments) implements Saying {
        public Keyed {
            arguments = List.copyOf(arguments);
        }
    }

    /** Several, one after the other. */
    record Joined(String glue, List<Saying> parts) implements Saying {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    static Saying plain(String text) {
        return new Plain(text);
    }

    /** A text of the bundles; arguments that are no sayings are said as they are. */
    static Saying of(String key, Object... arguments) {
        return new Keyed(
                key,
                Arrays.stream(arguments)
                        .map(it -> it instanceof Saying saying ? saying : plain(it.toString()))
                        .toList());
    }

    static Saying joined(String glue, List<Saying> parts) {
        return new Joined(glue, parts);
    }
}
