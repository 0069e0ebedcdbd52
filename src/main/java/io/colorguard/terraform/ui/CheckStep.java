package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RefusableButton;
import java.util.Optional;

/** The second step: what would be done, and everything there is to say about the files. */
final class CheckStep extends Composite<Div> {

    private static final String REASON = "import-stopped";

    private final ImportReport report;
    private final ImportOptions options;
    private final Wizard wizard;

    CheckStep(ImportReport report, ImportOptions options, Wizard wizard) {
        this.report = report;
        this.options = options;
        this.wizard = wizard;
        getContent().addClassName("stack");
        getContent()
                .add(
                        Columns.twelve(
                                Columns.stack(
                                        8,
                                        new ImportSummary(
                                                getTranslation("terraform.import.would"), report)),
                                options().columns(4)),
                        buttons(),
                        new ProblemReport(report.problems(), options.fixesAccepted()));
    }

    private Panel options() {
        long fixes = report.problems().stream().filter(p -> p.fix() != null).count();
        Checkbox accept = new Checkbox(getTranslation("terraform.import.accept", fixes));
        accept.setValue(options.fixesAccepted());
        accept.setVisible(fixes > 0);
        accept.addValueChangeListener(
                event -> wizard.check(new ImportOptions(event.getValue(), options.stopOnErrors())));
        Checkbox stop = new Checkbox(getTranslation("terraform.import.stop"));
        stop.setValue(options.stopOnErrors());
        stop.addValueChangeListener(event ->
                wizard.check(new ImportOptions(options.fixesAccepted(), event.getValue())));
        return new Panel(getTranslation("terraform.import.options")).padded(accept, stop);
    }

    private Div buttons() {
        RefusableButton next =
                new RefusableButton(
                                getTranslation("terraform.import.continue"),
                                Glyph.ARROW_RIGHT,
                                () -> wizard.confirm(report))
                        .primary();
        Div buttons =
                Columns.row(
                        Buttons.plain(
                                getTranslation("terraform.import.back"),
                                Glyph.ARROW_LEFT,
                                wizard::choose),
                        next);
        obstacle()
                .ifPresent(words -> {
                    Span why = new Span(words);
                    why.setId(REASON);
                    why.addClassNames("sm", "muted");
                    next.refuse(REASON);
                    buttons.add(why);
                });
        return buttons;
    }

    private Optional<String> obstacle() {
        if (options.stopOnErrors() && report.isBlocked(options.fixesAccepted())) {
            return Optional.of(getTranslation("terraform.import.stopped"));
        }
        return changes(report.counts()) + changes(report.administration()) == 0
                ? Optional.of(getTranslation("terraform.import.nothing.new"))
                : Optional.empty();
    }

    private static int changes(Counts counts) {
        return counts.created() + counts.updated();
    }
}
