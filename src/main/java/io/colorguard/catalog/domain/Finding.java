package io.colorguard.catalog.domain;

import io.colorguard.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule says about a flag's content (CFG-6).
 *
 * @param severity an error cannot be submitted; a warning is shown to author and reviewer
 * @param rule number of the rule that speaks, such as {@code CFG-1}
 * @param messageKey key of a text that names field, rule and remedy
 * @param field path of what is spoken of, such as {@code rules[1].size}
 * @param arguments of the message, in order
 * @param fix what would put it right, where there is something
 */
public record Finding(
        Severity severity,
        String rule,
        String messageKey,
        String field,
        List<Object> arguments,
        @Nullable Fix fix) {

    /** How much a finding weighs. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTICE
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String rule, String messageKey, String field, Object... arguments) {
        return new Finding(Severity.ERROR, rule, messageKey, field, List.of(arguments), null);
    }

    public static Finding warning(
            String rule, String messageKey, String field, Object... arguments) {
        return new Finding(Severity.WARNING, rule, messageKey, field, List.of(arguments), null);
    }

    public static Finding notice(
            String rule, String messageKey, String field, Object... arguments) {
        return new Finding(Severity.NOTICE, rule, messageKey, field, List.of(arguments), null);
    }

    public Finding with(@Nullable Fix proposal) {
        return new Finding(severity, rule, messageKey, field, arguments, proposal);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The finding as the reason of a refusal. */
    public Refusal refusal() {
        return new Refusal(Refusal.Kind.INVALID, rule, messageKey, field, arguments);
    }
}
