package io.colorguard.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, as a value that a page, the API and the audit trail can explain.
 *
 * @param kind what sort of answer it is; the API derives its status from it
 * @param rule number of the rule that refuses, such as {@code CFG-1}
 * @param messageKey key of a text that names field, rule and remedy
 * @param field path of the input that is refused, such as {@code treatments[1].name}, where there
 *     is one
 * @param arguments of the message, in order
 */
public record Refusal(
        Kind kind, String rule, String messageKey, @Nullable String field, List<Object> arguments) {

    /** The sorts of refusal. */
    public enum Kind {
        INVALID,
        CONFLICT,
        FORBIDDEN,
        STEP_UP,
        NOT_FOUND,
        TOO_LARGE
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** The input is wrong; correcting the named field lifts the refusal. */
    public static Refusal invalid(
            String rule, String messageKey, @Nullable String field, Object... arguments) {
        return new Refusal(Kind.INVALID, rule, messageKey, field, List.of(arguments));
    }

    /** The state has moved on, or does not allow this now. */
    public static Refusal conflict(String rule, String messageKey, Object... arguments) {
        return new Refusal(Kind.CONFLICT, rule, messageKey, null, List.of(arguments));
    }

    /** The person is known but may not do this. */
    public static Refusal forbidden(String rule, String messageKey, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, rule, messageKey, null, List.of(arguments));
    }

    /** The person may do this once they have proved anew who they are. */
    public static Refusal stepUp(String messageKey) {
        return new Refusal(Kind.STEP_UP, "APR-4", messageKey, null, List.of());
    }

    /** Missing, or not to be seen by this person: the two are never told apart (IDN-3). */
    public static Refusal notFound(String messageKey, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, "IDN-3", messageKey, null, List.of(arguments));
    }

    /** More than the stated limit. */
    public static Refusal tooLarge(String rule, String messageKey, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, rule, messageKey, null, List.of(arguments));
    }
}
