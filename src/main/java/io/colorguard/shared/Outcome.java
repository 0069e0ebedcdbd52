package io.colorguard.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What became of a request that a person may see refused: it was done, or refused for named
 * reasons.
 */
public sealed interface Outcome<T> {

    /** The request was carried out. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was changed, for at least one reason. */
    record Refused<T>(List<Refusal> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal... reasons) {
        return new Refused<>(List.of(reasons));
    }

    static <T> Outcome<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> next) {
        return flatMap(value -> done(next.apply(value)));
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var reasons) -> new Refused<>(reasons);
        };
    }

    default Outcome<T> ifDone(Consumer<? super T> action) {
        if (this instanceof Done<T>(var value)) {
            action.accept(value);
        }
        return this;
    }

    default Outcome<T> ifRefused(Consumer<List<Refusal>> action) {
        if (this instanceof Refused<T>(var reasons)) {
            action.accept(reasons);
        }
        return this;
    }

    /** The reasons, none when it was done. */
    default List<Refusal> reasons() {
        return this instanceof Refused<T>(var reasons) ? reasons : List.of();
    }

    /** The value, empty when refused. */
    default Optional<T> find() {
        return this instanceof Done<T>(var value) ? Optional.ofNullable(value) : Optional.empty();
    }

    /** The value where a refusal would be a bug. */
    default T require() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reasons) -> throw new IllegalStateException("refused: " + reasons);
        };
    }
}
