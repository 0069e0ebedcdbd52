package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import java.util.List;
import java.util.Locale;

/** The last step: what was done, with the way to each flag and change. */
final class ResultStep extends Composite<Div> {

    /** The catalog's list shows all of them. */
    private static final int MOST_SHOWN = 100;

    private final WorkspaceKey workspace;

    ResultStep(ImportReport report, WorkspaceKey workspace) {
        this.workspace = workspace;
        getContent().addClassName("stack");
        getContent()
                .add(
                        Note.of(Look.OK, words(report)),
                        Columns.row(
                                Buttons.primaryLink(
                                        getTranslation("terraform.import.see.flags"),
                                        Glyph.FLAG,
                                        WorkspaceParameter.href(workspace, "flags")),
                                Buttons.link(
                                        getTranslation("terraform.import.see.changes"),
                                        Glyph.INBOX,
                                        WorkspaceParameter.href(workspace, "changes"))),
                        new ImportSummary(getTranslation("terraform.import.did"), report),
                        flags(report.flags()),
                        new ProblemReport(report.problems(), false));
    }

    private String words(ImportReport report) {
        long changes = report.flags().stream().filter(flag -> flag.change() != null).count();
        return report.importId() == null
                ? getTranslation("terraform.import.proposed", changes)
                : getTranslation(
                        "terraform.import.adopted", report.counts().created(), report.importId());
    }

    private Panel flags(List<ImportedFlag> flags) {
        DataTable table =
                new DataTable(
                        getTranslation("terraform.import.flags"),
                        getTranslation("terraform.import.column.flag"),
                        getTranslation("terraform.import.column.outcome"),
                        getTranslation("terraform.import.column.change"));
        flags.stream()
                .limit(MOST_SHOWN)
                .forEach(flag -> table.row(name(flag), outcome(flag.effect()), change(flag)));
        Panel panel =
                new Panel(getTranslation("terraform.import.flags"))
                        .beside(Count.quiet(flags.size()))
                        .body(table);
        return flags.size() > MOST_SHOWN
                ? panel.padded(
                        new Paragraph(
                                getTranslation(
                                        "terraform.import.others", flags.size() - MOST_SHOWN)))
                : panel;
    }

    private Component name(ImportedFlag flag) {
        Component key =
                stands(flag)
                        ? new Anchor(
                                WorkspaceParameter.href(workspace, "flags", flag.key()), flag.key())
                        : new Span(flag.key());
        Span mono = new Span(key);
        mono.addClassName("mono");
        return DataTable.twoLines(
                mono, flag.line() == null ? flag.file() : flag.file() + ":" + flag.line());
    }

    /** A flag that is only proposed has no page yet. */
    private static boolean stands(ImportedFlag flag) {
        return switch (flag.effect()) {
            case CREATED -> flag.change() == null;
            case UPDATED, UNCHANGED -> true;
            case REFUSED -> false;
        };
    }

    private StateBadge outcome(Effect effect) {
        String word =
                getTranslation("terraform.import.effect." + effect.name().toLowerCase(Locale.ROOT));
        return switch (effect) {
            case CREATED -> StateBadge.inline(Look.OK, Glyph.PLUS, word);
            case UPDATED -> StateBadge.inline(Look.ACCENT, word);
            case UNCHANGED -> StateBadge.inline(Look.NEUTRAL, word);
            case REFUSED -> StateBadge.inline(Look.BLOCKED, word);
        };
    }

    private Component change(ImportedFlag flag) {
        return flag.change() instanceof String id
                ? new Anchor(WorkspaceParameter.href(workspace, "changes", id), id)
                : new Span("–");
    }
}
