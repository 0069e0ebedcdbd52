package io.colorguard.audit.application;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of the history; what is null does not restrict.
 *
 * @param actor user name of whoever acted
 * @param from the first instant
 * @param to the first instant that is too late
 */
public record HistoryQuestion(
        @Nullable String flag,
        @Nullable String change,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Whether it names something with the one character that no stored text has. */
    boolean asksTheImpossible() {
        return Stream.of(flag, change, actor, action)
                .filter(Objects::nonNull)
                .anyMatch(name -> name.indexOf('\0') >= 0);
    }
}
