package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Refusals;
import io.colorguard.workspace.domain.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Asks from when to when nothing takes effect, where and what for (APR-9). */
final class FreezeDialog extends Composite<Dialog> {

    private final WorkspaceKey workspace;
    private final FreezeCalendar calendar;
    private final Runnable done;
    private final TextField reason = new TextField();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final CheckboxGroup<Tier> tiers = new CheckboxGroup<>();

    FreezeDialog(WorkspaceKey workspace, FreezeCalendar calendar, Runnable done) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.done = done;
        getContent().setHeaderTitle(getTranslation("approval.ui.freeze.add"));
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        first.setLabel(getTranslation("approval.ui.freeze.first"));
        last.setLabel(getTranslation("approval.ui.freeze.last"));
        tiers.setLabel(getTranslation("approval.ui.freeze.tiers"));
        tiers.setItems(Tier.values());
        tiers.setItemLabelGenerator(Words::of);
        tiers.setValue(Set.of(Tier.PRODUCTION));
        getContent().add(Columns.stack(reason, Columns.row(first, last), tiers));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.primary(
                                getTranslation("approval.ui.freeze.add"),
                                Glyph.CHECK,
                                this::declare));
    }

    void open() {
        getContent().open();
        reason.focus();
    }

    private void declare() {
        List.<HasValidation>of(reason, first, last, tiers).forEach(field -> mark(field, ""));
        LocalDate from = first.getValue();
        LocalDate until = last.getValue();
        if (from == null || until == null) {
            List.of(first, last).stream()
                    .filter(DatePicker::isEmpty)
                    .forEach(day -> refuse(Freeze.without(day == first ? "from" : "until")));
            return;
        }
        Span span = new Span(from.atStartOfDay(), until.plusDays(1).atStartOfDay(), Moments.zone());
        calendar.declare(workspace, span, tiers.getValue(), reason.getValue())
                .ifDone(_ -> {
                    getContent().close();
                    done.run();
                })
                .ifRefused(reasons -> reasons.forEach(this::refuse));
    }

    private void refuse(Refusal refusal) {
        mark(
                switch (Objects.requireNonNullElse(refusal.field(), "reason")) {
                    case "from" -> first;
                    case "until" -> last;
                    case "tiers" -> tiers;
                    default -> reason;
                },
                Refusals.text(refusal));
    }

    private static void mark(HasValidation field, String text) {
        field.setInvalid(!text.isEmpty());
        field.setErrorMessage(text);
    }
}
