package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.uikit.TierLook;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.Environment;
import java.util.Locale;

/** Names and marks of the catalog's closed lists in the reader's language. */
public final class Words {

    private Words() {}

    public static String of(Category category) {
        return translate("catalog.category." + lower(category));
    }

    public static String of(Risk risk) {
        return translate("catalog.risk." + lower(risk));
    }

    public static String of(LifecycleStage stage) {
        return translate("catalog.stage." + lower(stage));
    }

    /** The environment with the letter of its tier. */
    public static TierMarker marker(Environment environment) {
        return new TierMarker(look(environment), environment.key());
    }

    public static TierLook look(Environment environment) {
        return TierLook.valueOf(environment.tier().name());
    }

    /** A word of a closed list as addresses and files write it. */
    public static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Keys, names of treatments and code. */
    public static Span mono(String text) {
        Span span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
