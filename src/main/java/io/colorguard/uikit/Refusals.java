package io.colorguard.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Refusals in the reader's language: {@code Refusals.text(refusal)} for an error message. */
public final class Refusals {

    private Refusals() {}

    public static String text(Refusal refusal) {
        return I18NProvider.translate(
                refusal.messageKey(), refusal.arguments().stream().map(Refusals::words).toArray());
    }

    /**
     * The same in a few words, for where something waits: its bundle has them under the key with
     * {@code .brief} behind it.
     */
    public static String brief(Refusal refusal) {
        return I18NProvider.translate(
                refusal.messageKey() + ".brief",
                refusal.arguments().stream().map(Refusals::words).toArray());
    }

    /** Roles, alone or several, by their names; anything else as it is. */
    private static Object words(Object argument) {
        return switch (argument) {
            case Enum<?> word ->
                    I18NProvider.translate(
                            "shell."
                                    + (word.getDeclaringClass().getSimpleName() + "." + word.name())
                                            .toLowerCase(Locale.ROOT));
            case Collection<?> several ->
                    several.stream()
                            .map(one -> String.valueOf(words(one)))
                            .collect(Collectors.joining(", "));
            default -> argument;
        };
    }

    /** One line each. */
    public static String text(List<Refusal> refusals) {
        return refusals.stream().map(Refusals::text).collect(Collectors.joining("\n"));
    }
}
