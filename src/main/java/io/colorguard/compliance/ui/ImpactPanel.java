package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.application.ImpactDesk;
import io.colorguard.compliance.application.ImpactDesk.Page;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PagedTable;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.ReasonDialog;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What a flag did for the business, with what may be done to that (CMP-5). */
final class ImpactPanel extends Composite<Div> {

    private static final String REASON = "impact-readonly";

    private final ImpactDesk desk;
    private final WorkspaceKey workspace;
    private final FlagKey flag;
    private final Clock clock;
    private final List<Refusal> against;

    ImpactPanel(ImpactDesk desk, WorkspaceKey workspace, FlagKey flag, Clock clock) {
        this.desk = desk;
        this.workspace = workspace;
        this.flag = flag;
        this.clock = clock;
        this.against = desk.whyNot(workspace, flag);
        draw();
    }

    private void draw() {
        getContent().removeAll();
        switch (desk.page(workspace, flag, new Window(0, 1))) {
            case Outcome.Done<Page>(var page) -> getContent().add(panel(page.total()));
            case Outcome.Refused<Page>(var reasons) -> getContent().add(Note.refused(reasons));
        }
    }

    private Panel panel(int total) {
        Panel panel = new Panel(getTranslation("compliance.impact.title"));
        if (total == 0) {
            panel.body(
                    new EmptyState(
                            Glyph.TREND,
                            getTranslation("compliance.impact.empty"),
                            getTranslation("compliance.impact.why"),
                            Columns.row(recording(), bringing())));
        } else {
            panel.beside(Count.quiet(total))
                    .end(Columns.row(bringing(), recording()))
                    .body(table());
        }
        if (!against.isEmpty()) {
            Span reason = new Span(Refusals.text(against));
            reason.setId(REASON);
            panel.padded(Note.of(Look.INFO, reason));
        }
        return panel;
    }

    private Component table() {
        DataTable table =
                new DataTable(
                        getTranslation("compliance.impact.title"),
                        Stream.concat(
                                        Stream.of(
                                                        "metric",
                                                        "moved",
                                                        "period",
                                                        "confidence",
                                                        "change",
                                                        "by")
                                                .map(it ->
                                                        getTranslation(
                                                                "compliance.impact.column." + it)),
                                        Stream.of(""))
                                .toArray(String[]::new));
        ImpactRows rows =
                new ImpactRows(workspace, new ImpactWords(getLocale()), clock, this::withdraw);
        return new PagedTable<>(
                table, window -> desk.page(workspace, flag, window).map(Page::lines), rows::cells);
    }

    private void withdraw(Measurement measurement) {
        new ReasonDialog(
                        "compliance.impact.withdraw",
                        measurement.reading().metric(),
                        why -> desk.withdraw(workspace, flag, measurement.number(), why),
                        () -> done(getTranslation("compliance.impact.withdraw.done")))
                .atMost(Evidence.LONGEST_TEXT)
                .open();
    }

    private RefusableButton recording() {
        return refusable(
                        "record",
                        Glyph.PLUS,
                        () ->
                                new ImpactDialog(
                                                text -> desk.record(workspace, flag, text),
                                                () ->
                                                        done(
                                                                getTranslation(
                                                                        "compliance.impact.recorded")))
                                        .open())
                .primary();
    }

    private RefusableButton bringing() {
        return refusable(
                "bring",
                Glyph.UPLOAD,
                () ->
                        new ImpactUpload(
                                        file -> desk.importSheet(workspace, flag, file),
                                        rows ->
                                                done(
                                                        getTranslation(
                                                                "compliance.impact.brought", rows)))
                                .open());
    }

    private RefusableButton refusable(String verb, Glyph glyph, Runnable action) {
        RefusableButton button =
                new RefusableButton(getTranslation("compliance.impact." + verb), glyph, action);
        return against.isEmpty() ? button : button.refuse(REASON);
    }

    private void done(String words) {
        Toast.done(words);
        draw();
    }
}
