package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Asks which export was planned or applied where, when, and with what outcome (DEP-1). */
final class DeploymentDialog extends Composite<Dialog> {

    private final Function<DeploymentReport, Outcome<Deployment>> desk;
    private final Clock clock;
    private final Runnable done;
    private final Select<ExportRecord> export = new Select<>();
    private final Select<String> environment = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final DateTimePicker started = new DateTimePicker();
    private final DateTimePicker finished = new DateTimePicker();
    private final Select<Result> outcome = new Select<>();

    DeploymentDialog(
            List<ExportRecord> exports,
            List<String> environments,
            Function<DeploymentReport, Outcome<Deployment>> desk,
            Clock clock,
            Runnable done) {
        this.desk = desk;
        this.clock = clock;
        this.done = done;
        getContent().setHeaderTitle(getTranslation("terraform.deployments.report"));
        export.setItems(exports);
        export.setItemLabelGenerator(this::words);
        environment.setItems(environments);
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(
                it -> getTranslation("terraform.deployments.kind." + Word.of(it)));
        outcome.setItems(Result.values());
        outcome.setItemLabelGenerator(
                it -> getTranslation("terraform.deployments.result." + Word.of(it)));
        label();
        fill(exports, environments);
        Note note = Note.of(Look.INFO, new Span(getTranslation("terraform.deployments.hand.note")));
        getContent()
                .add(Columns.stack(note, export, environment, kind, started, finished, outcome));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.primary(
                                getTranslation("terraform.deployments.report"),
                                Glyph.CHECK,
                                this::report));
    }

    void open() {
        getContent().open();
        export.focus();
    }

    private void label() {
        export.setLabel(getTranslation("terraform.deployments.field.export"));
        export.setWidthFull();
        environment.setLabel(getTranslation("terraform.deployments.environment"));
        kind.setLabel(getTranslation("terraform.deployments.run"));
        started.setLabel(getTranslation("terraform.deployments.started"));
        finished.setLabel(getTranslation("terraform.deployments.ended"));
        outcome.setLabel(getTranslation("terraform.deployments.outcome"));
    }

    private void fill(List<ExportRecord> exports, List<String> environments) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), Moments.zone()).withSecond(0).withNano(0);
        exports.stream().findFirst().ifPresent(export::setValue);
        environment.setValue(environments.getLast());
        kind.setValue(Kind.APPLY);
        started.setValue(now);
        finished.setValue(now);
        outcome.setValue(Result.SUCCEEDED);
    }

    private String words(ExportRecord record) {
        String part = record.environment();
        return getTranslation(
                "terraform.deployments.field.export.one",
                record.number(),
                part == null
                        ? getTranslation("terraform.exports.all")
                        : getTranslation("terraform.exports.one", part),
                Moments.minute(record.at(), getLocale()),
                record.hash().abbreviated());
    }

    private void report() {
        List.<HasValidation>of(export, environment, started, finished)
                .forEach(field -> mark(field, ""));
        ExportRecord record = export.getValue();
        LocalDateTime from = started.getValue();
        LocalDateTime until = finished.getValue();
        if (record == null || from == null || until == null) {
            demand(record == null, export, "export");
            demand(from == null, started, "started");
            demand(until == null, finished, "finished");
            return;
        }
        desk.apply(
                        new DeploymentReport(
                                environment.getValue(),
                                record.hash(),
                                kind.getValue(),
                                instant(from),
                                instant(until),
                                outcome.getValue()))
                .ifDone(_ -> {
                    getContent().close();
                    done.run();
                })
                .ifRefused(reasons -> reasons.forEach(this::refuse));
    }

    private static Instant instant(LocalDateTime there) {
        return there.atZone(Moments.zone()).toInstant();
    }

    private void demand(boolean missing, HasValidation field, String name) {
        if (missing) {
            mark(field, getTranslation("terraform.deployments.field.missing." + name));
        }
    }

    private void refuse(Refusal refusal) {
        mark(
                switch (Objects.requireNonNullElse(refusal.field(), "")) {
                    case "environment" -> environment;
                    case "started" -> started;
                    case "finished" -> finished;
                    default -> export;
                },
                Refusals.text(refusal));
    }

    private static void mark(HasValidation field, String text) {
        field.setInvalid(!text.isEmpty());
        field.setErrorMessage(text);
    }
}
