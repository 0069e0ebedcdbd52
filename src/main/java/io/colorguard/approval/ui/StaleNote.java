package io.colorguard.approval.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;

/**
 * Says that a change is no longer as the page shows it, and leaves it to the reader when to look:
 * what they write or are about to judge is not taken out of their hands (APR-5).
 */
final class StaleNote extends Div {

    private final transient ChangeRequest drawn;
    private final transient Runnable look;

    StaleNote(ChangeDetails details, ApprovalDesk desk, LiveChanges live, Runnable look) {
        this.drawn = details.change();
        this.look = look;
        getElement().setAttribute("role", "status");
        live.watch(
                this,
                details.workspace().key(),
                moved -> {
                    if (moved.contains(drawn.id().toString())) {
                        desk.find(details.workspace().key(), drawn.id())
                                .ifDone(now -> show(now.change().version() != drawn.version()));
                    }
                });
    }

    private void show(boolean stale) {
        removeAll();
        if (stale) {
            add(
                    Note.of(Look.INFO, getTranslation("approval.ui.stale"))
                            .end(
                                    Buttons.plain(
                                            getTranslation("approval.ui.stale.look"),
                                            Glyph.REFRESH,
                                            look)));
        }
    }
}
