package io.colorguard.shell.http;

import io.colorguard.shared.Outcome;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * Turns outcomes into answers of the API: {@code return Answers.ok(catalog.find(ws, key));}.
 *
 * <p>A refusal leaves as {@link RefusedException}, from which {@link Problems} makes the problem
 * document with the status of its kind.
 */
public final class Answers {

    private Answers() {}

    /** The value, where the rest of the controller needs it. */
    public static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reasons) -> throw new RefusedException(reasons);
        };
    }

    /** 200 with the value. */
    public static <T> ResponseEntity<T> ok(Outcome<T> outcome) {
        return ResponseEntity.ok(value(outcome));
    }

    /** 201 with the value and where it can be found from now on. */
    public static <T> ResponseEntity<T> created(
            Outcome<T> outcome, Function<? super T, String> location) {
        T value = value(outcome);
        return ResponseEntity.created(URI.create(location.apply(value))).body(value);
    }

    /** 204, where there is nothing to say. */
    public static ResponseEntity<Void> done(Outcome<?> outcome) {
        value(outcome);
        return ResponseEntity.noContent().build();
    }
}
