package io.colorguard.terraform.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.StateBadge;
import java.util.Locale;

/** How grave a problem is, as sign and word. */
final class SeverityLook {

    private SeverityLook() {}

    static String word(Severity severity) {
        return I18NProvider.translate(
                "terraform.import.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    static StateBadge badge(Severity severity) {
        return switch (severity) {
            case ERROR -> StateBadge.of(Look.BLOCKED, word(severity));
            case WARNING -> StateBadge.of(Look.ATTENTION, word(severity));
            case NOTICE -> StateBadge.of(Look.NEUTRAL, Glyph.INFO, word(severity));
        };
    }
}
