package io.colorguard.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.catalog.application.FlagHistory;
import io.colorguard.catalog.application.FlagHistory.Comparison;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.DiffView;
import io.colorguard.uikit.DiffView.Side;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Highlight;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Two revisions of a flag and what is different between them, in words and as JSON. */
final class RevisionCompare extends Div {

    private final WorkspaceKey workspace;
    private final FlagKey flag;
    private final FlagHistory history;
    private final Clock clock;
    private final List<RevisionEntry> offered = new ArrayList<>();
    private final Select<RevisionEntry> before = new Select<>();
    private final Select<RevisionEntry> after = new Select<>();
    private final Div result = new Div();

    RevisionCompare(WorkspaceKey workspace, FlagKey flag, FlagHistory history, Clock clock) {
        this.workspace = workspace;
        this.flag = flag;
        this.history = history;
        this.clock = clock;
        before.setLabel(getTranslation("catalog.history.before"));
        after.setLabel(getTranslation("catalog.history.after"));
        before.setItemLabelGenerator(this::label);
        after.setItemLabelGenerator(this::label);
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("stack");
        Div fields =
                Columns.row(
                        before,
                        after,
                        Buttons.plain(
                                getTranslation("catalog.history.compare"),
                                Glyph.COLUMNS,
                                this::show));
        fields.addClassName("compare-fields");
        add(new Panel(getTranslation("catalog.history.two")).padded(fields, result));
        setVisible(false);
    }

    /** More revisions to choose from, each older than those before. */
    void offer(List<RevisionEntry> entries) {
        RevisionEntry from = before.getValue();
        RevisionEntry to = after.getValue();
        offered.addAll(entries);
        before.setItems(offered);
        after.setItems(offered);
        setVisible(offered.size() > 1);
        if (offered.size() > 1) {
            before.setValue(from == null ? offered.get(1) : from);
            after.setValue(to == null ? offered.getFirst() : to);
        }
    }

    private String label(RevisionEntry entry) {
        return getTranslation(
                "catalog.history.label",
                Long.toString(entry.number()),
                Moments.relative(entry.at(), clock.instant(), getLocale()),
                entry.actor().displayName());
    }

    private void show() {
        result.removeAll();
        RevisionEntry one = before.getValue();
        RevisionEntry other = after.getValue();
        if (one != null && other != null) {
            RevisionEntry older = one.number() < other.number() ? one : other;
            RevisionEntry newer = older.equals(one) ? other : one;
            history.compare(workspace, flag, older.number(), newer.number())
                    .ifDone(found -> show(found, older, newer))
                    .ifRefused(reasons -> result.add(Note.refused(reasons)));
        }
    }

    private void show(Comparison found, RevisionEntry older, RevisionEntry newer) {
        result.add(
                new DifferenceInWords(found.difference(), found.workspace().environments()),
                DiffView.sideBySide(
                        new Side(label(older), FlagText.of(found.before())),
                        new Side(label(newer), FlagText.of(found.after())),
                        Highlight.JSON));
    }
}
