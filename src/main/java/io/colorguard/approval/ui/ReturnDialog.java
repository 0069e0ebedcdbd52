package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.colorguard.approval.application.ReturnDesk;
import io.colorguard.approval.application.ReturnDesk.Forecast;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.ui.DifferenceInWords;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import java.util.List;

/** Shows what going back to a revision would change and meet, and begins it as a draft (AUD-3). */
final class ReturnDialog extends Composite<Dialog> {

    private final ReturnDesk desk;
    private final WorkspaceKey workspace;
    private final FlagKey flag;
    private final long revision;
    private final Div found = Columns.stack();
    private final Button draft;

    ReturnDialog(ReturnDesk desk, WorkspaceKey workspace, FlagKey flag, long revision) {
        this.desk = desk;
        this.workspace = workspace;
        this.flag = flag;
        this.revision = revision;
        draft =
                Buttons.primary(
                        getTranslation("approval.ui.return.draft"), Glyph.ARROW_RIGHT, this::begin);
        getContent()
                .setHeaderTitle(
                        getTranslation(
                                "approval.ui.return.title", flag.value(), Long.toString(revision)));
        getContent().addClassName("batch-dialog");
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(getTranslation("approval.ui.return.text")), found));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        draft);
        desk.check(workspace, flag, revision, ReturnOffer.wording(revision))
                .ifDone(this::show)
                .ifRefused(this::refuse);
    }

    void open() {
        getContent().open();
    }

    /** That no reason is given yet is no news: it is asked for where the change is written. */
    private void show(Forecast forecast) {
        found.add(
                new DifferenceInWords(forecast.difference(), forecast.workspace().environments()));
        List<Refusal> others =
                forecast.assessment().refusals().stream()
                        .filter(it -> !"reason".equals(it.field()))
                        .toList();
        if (!others.isEmpty()) {
            found.add(Note.refused(others));
        }
        found.add(GateItems.expected(forecast.assessment().gates()));
    }

    private void refuse(List<Refusal> reasons) {
        draft.setEnabled(false);
        found.removeAll();
        found.add(Note.refused(reasons));
    }

    /** Goes on where every change is written; a second click meets a dialog that is closed. */
    private void begin() {
        if (!getContent().isOpened()) {
            return;
        }
        desk.draft(workspace, flag, revision, ReturnOffer.wording(revision))
                .ifDone(change -> {
                    getContent().close();
                    Addresses.go(Addresses.edit(workspace, change));
                })
                .ifRefused(this::refuse);
    }
}
