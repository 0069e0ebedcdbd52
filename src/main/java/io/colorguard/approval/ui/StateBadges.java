package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.approval.application.ChangeDetails.Yours;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.StateBadge;
import java.util.Locale;

/** Where a change stands, as a badge. */
final class StateBadges {

    private StateBadges() {}

    /** As whoever looks should read it: what waits for them says so. */
    static StateBadge of(ChangeState.Name state, Yours yours) {
        return yours.environments().isEmpty()
                ? of(state)
                : StateBadge.of(Look.ATTENTION, Glyph.CLOCK, translate("approval.ui.waiting.you"));
    }

    static StateBadge of(ChangeState.Name state) {
        return StateBadge.of(look(state), glyph(state), Words.of(state));
    }

    private static Look look(ChangeState.Name state) {
        return switch (state) {
            case DRAFT, WITHDRAWN, EXPIRED -> Look.NEUTRAL;
            case IN_REVIEW -> Look.INFO;
            case CHANGES_ASKED -> Look.ATTENTION;
            case REJECTED -> Look.BLOCKED;
            case APPLIED -> Look.OK;
        };
    }

    /** The class of a state's colour, for templates. */
    static String style(ChangeState.Name state) {
        return look(state).name().toLowerCase(Locale.ROOT);
    }

    static Glyph glyph(ChangeState.Name state) {
        return switch (state) {
            case DRAFT -> Glyph.EDIT;
            case IN_REVIEW, EXPIRED -> Glyph.CLOCK;
            case CHANGES_ASKED, WITHDRAWN -> Glyph.UNDO;
            case REJECTED -> Glyph.CANCEL;
            case APPLIED -> Glyph.OK;
        };
    }
}
