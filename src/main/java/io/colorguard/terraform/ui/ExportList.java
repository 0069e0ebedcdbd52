package io.colorguard.terraform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Who took which bundle when, the latest first, a page at a time. */
class ExportList extends Div {

    private static final int PAGE = 50;

    private final Function<Window, Outcome<List<ExportRecord>>> exports;
    private final Clock clock;
    private final Div older = new Div();
    private final DataTable table =
            new DataTable(
                    getTranslation("terraform.tab.exports"),
                    getTranslation("terraform.exports.number"),
                    getTranslation("terraform.exports.what"),
                    getTranslation("terraform.exports.by"),
                    getTranslation("terraform.exports.at"),
                    getTranslation("terraform.fact.hash"));

    ExportList(Function<Window, Outcome<List<ExportRecord>>> exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
        older.addClassNames("row", "pad");
        Panel panel = Panel.unheaded(getTranslation("terraform.tab.exports"));
        switch (exports.apply(new Window(0, PAGE))) {
            case Outcome.Done<List<ExportRecord>>(var first) when first.isEmpty() ->
                    panel.body(
                            new EmptyState(
                                    Glyph.DOWNLOAD,
                                    getTranslation("terraform.exports.none"),
                                    getTranslation("terraform.exports.none.text")));
            case Outcome.Done<List<ExportRecord>>(var first) -> {
                append(first, 0);
                panel.body(table, older);
            }
            case Outcome.Refused<List<ExportRecord>>(var reasons) ->
                    panel.body(Note.refused(reasons));
        }
        add(panel);
    }

    private void append(List<ExportRecord> page, int offset) {
        page.forEach(this::row);
        older.removeAll();
        older.setVisible(page.size() == PAGE);
        if (page.size() == PAGE) {
            int next = offset + PAGE;
            older.add(
                    Buttons.plain(
                            getTranslation("terraform.exports.older"),
                            Glyph.ARROW_DOWN,
                            () ->
                                    exports.apply(new Window(next, PAGE))
                                            .ifDone(more -> append(more, next))));
        }
    }

    private void row(ExportRecord export) {
        String environment = export.environment();
        table.row(
                new Span(Integer.toString(export.number())),
                new Span(
                        environment == null
                                ? getTranslation("terraform.exports.all")
                                : getTranslation("terraform.exports.one", environment)),
                new PersonChip(export.by().displayName()),
                new RelativeTime(export.at(), clock),
                new HashChip(export.hash().value()));
    }
}
