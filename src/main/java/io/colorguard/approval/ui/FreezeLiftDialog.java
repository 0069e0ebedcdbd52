package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;

/** Asks why a freeze is lifted before its end (APR-9). */
final class FreezeLiftDialog extends Composite<Dialog> {

    private final WorkspaceKey workspace;
    private final FreezeCalendar calendar;
    private final Freeze freeze;
    private final Runnable done;
    private final TextField reason = new TextField();

    FreezeLiftDialog(
            WorkspaceKey workspace, FreezeCalendar calendar, Freeze freeze, Runnable done) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.freeze = freeze;
        this.done = done;
        getContent().setHeaderTitle(getTranslation("approval.ui.freeze.lift", freeze.reason()));
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(getTranslation("approval.ui.freeze.lift.text")),
                                reason));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.primary(
                                getTranslation("approval.ui.freeze.lift.verb"),
                                Glyph.CHECK,
                                this::lift));
    }

    void open() {
        getContent().open();
        reason.focus();
    }

    private void lift() {
        calendar.lift(workspace, freeze.number(), reason.getValue())
                .ifDone(_ -> {
                    getContent().close();
                    done.run();
                })
                .ifRefused(reasons -> {
                    reason.setErrorMessage(Refusals.text(reasons));
                    reason.setInvalid(true);
                    reason.focus();
                });
    }
}
