package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Span;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.StateBadge;
import java.time.Clock;

/** Says what of a form is kept: read out when it changes. */
final class KeptStatus extends Span {

    private final Manuscript manuscript;
    private final Clock clock;

    KeptStatus(Manuscript manuscript, Clock clock) {
        this.manuscript = manuscript;
        this.clock = clock;
        addClassName("xs");
        getElement().setAttribute("role", "status");
        tell();
    }

    void tell() {
        removeAll();
        if (manuscript.isSubmitted()) {
            add(Words.faint(getTranslation("approval.ui.status.review")));
        } else if (manuscript.isDirty()) {
            add(Words.faint(getTranslation("approval.ui.status.editing")));
        } else if (manuscript.kept().isPresent()) {
            add(
                    StateBadge.inline(
                            Look.OK, Glyph.CHECK, getTranslation("approval.ui.status.saved")),
                    new Span(" "),
                    new RelativeTime(clock.instant(), clock));
        }
    }

    /** Keeping it is refused, or fails. */
    void unsaved() {
        removeAll();
        add(Words.faint(getTranslation("approval.ui.status.unsaved")));
    }
}
