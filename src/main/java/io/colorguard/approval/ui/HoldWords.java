package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import io.colorguard.approval.domain.Hold;
import io.colorguard.uikit.Moments;

/** Why something waits, and until when, in the reader's words (APR-9). */
final class HoldWords {

    private HoldWords() {}

    static String of(Hold hold) {
        String until =
                hold.until() == null
                        ? ""
                        : Moments.minute(hold.until(), UI.getCurrentOrThrow().getLocale());
        return translate("approval.ui.hold." + Words.lower(hold.reason()), until, hold.said());
    }
}
