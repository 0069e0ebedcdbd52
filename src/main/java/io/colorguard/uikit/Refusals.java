package io.colorguard.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals in the reader's language: {@code Refusals.text(refusal)} for an error message. */
public final class Refusals {

    private Refusals() {}

    public static String text(Refusal refusal) {
        return I18NProvider.translate(refusal.messageKey(), refusal.arguments().toArray());
    }

    /** One line each. */
    public static String text(List<Refusal> refusals) {
        return refusals.stream().map(Refusals::text).collect(Collectors.joining("\n"));
    }
}
