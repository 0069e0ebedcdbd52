package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.Panel;

/** How much is new, different, the same and left out. */
final class ImportSummary extends Composite<Panel> {

    private final Panel panel;

    ImportSummary(String title, ImportReport report) {
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("terraform.import.column.what"),
                        getTranslation("terraform.import.column.created"),
                        getTranslation("terraform.import.column.updated"),
                        getTranslation("terraform.import.column.unchanged"),
                        getTranslation("terraform.import.column.refused"));
        table.row(row("terraform.import.flags", report.counts(), refused(report)));
        table.row(row("terraform.import.parts", report.administration(), 0));
        panel = new Panel(title).body(table);
    }

    @Override
    protected Panel initContent() {
        return panel;
    }

    static int refused(ImportReport report) {
        return (int)
                report.flags().stream().filter(flag -> flag.effect() == Effect.REFUSED).count();
    }

    private Component[] row(String what, Counts counts, int refused) {
        Span name = new Span(getTranslation(what));
        name.addClassNames("medium", "lead");
        return new Component[] {
            name,
            number(counts.created()),
            number(counts.updated()),
            number(counts.unchanged()),
            number(refused)
        };
    }

    private Component number(int number) {
        Span box = new Span(Numbers.of(getLocale()).whole(number));
        box.addClassName(number == 0 ? "faint" : "medium");
        return box;
    }
}
