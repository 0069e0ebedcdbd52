package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Reading.Confidence;
import io.colorguard.compliance.domain.Reading.Direction;
import io.colorguard.compliance.domain.ReadingText;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks what was measured; what is refused stands at its field (CMP-5). */
final class ImpactDialog extends Composite<Dialog> {

    private static final int HALF = 6;

    private final Function<ReadingText, Outcome<Measurement>> desk;
    private final Runnable done;
    private final TextField metric = text("metric", ReadingText.LONGEST_METRIC);
    private final TextField unit = text("unit", ReadingText.LONGEST_UNIT);
    private final Select<Direction> wanted = new Select<>();
    private final TextField baseline = text("baseline", ReadingText.LONGEST_METRIC);
    private final TextField observed = text("observed", ReadingText.LONGEST_METRIC);
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final TextField source = text("source", ReadingText.LONGEST_SOURCE);
    private final Select<Confidence> confidence = new Select<>();
    private final TextField change = text("change", ReadingText.LONGEST_UNIT);
    private final Div refused = new Div();
    private final Map<String, HasValidation> fields =
            Map.of(
                    "metric", metric,
                    "unit", unit,
                    "wanted", wanted,
                    "baseline", baseline,
                    "observed", observed,
                    "from", first,
                    "until", last,
                    "source", source,
                    "confidence", confidence,
                    "change", change);

    ImpactDialog(Function<ReadingText, Outcome<Measurement>> desk, Runnable done) {
        this.desk = desk;
        this.done = done;
        label();
        getContent().setHeaderTitle(getTranslation("compliance.impact.record"));
        getContent().setWidth("38rem");
        getContent()
                .add(
                        Columns.stack(
                                refused,
                                metric,
                                halves(unit, wanted),
                                halves(baseline, observed),
                                halves(first, last),
                                source,
                                halves(confidence, change)));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.primary(
                                getTranslation("compliance.impact.keep"),
                                Glyph.SAVE,
                                this::submit));
    }

    void open() {
        getContent().open();
        metric.focus();
    }

    private TextField text(String name, int longest) {
        TextField field = new TextField(getTranslation("compliance.impact.field." + name));
        field.setMaxLength(longest);
        return field;
    }

    private void label() {
        Stream.of(metric, unit, baseline, observed, source, change)
                .forEach(TextField::setWidthFull);
        Stream.of(first, last).forEach(DatePicker::setWidthFull);
        Stream.of(wanted, confidence).forEach(Select::setWidthFull);
        unit.setHelperText(getTranslation("compliance.impact.field.unit.help"));
        change.setHelperText(getTranslation("compliance.impact.field.change.help"));
        wanted.setLabel(getTranslation("compliance.impact.field.wanted"));
        wanted.setItems(Direction.values());
        wanted.setItemLabelGenerator(ImpactWords::of);
        confidence.setLabel(getTranslation("compliance.impact.field.confidence"));
        confidence.setItems(Confidence.values());
        confidence.setItemLabelGenerator(ImpactWords::of);
        first.setLabel(getTranslation("compliance.impact.field.first"));
        last.setLabel(getTranslation("compliance.impact.field.last"));
    }

    /** Two fields beside each other, under each other on a phone. */
    private static Div halves(Component one, Component other) {
        return Columns.twelve(Columns.stack(HALF, one), Columns.stack(HALF, other));
    }

    private void submit() {
        refused.removeAll();
        fields.values().forEach(field -> mark(field, ""));
        desk.apply(words())
                .ifDone(_ -> {
                    getContent().close();
                    done.run();
                })
                .ifRefused(reasons -> reasons.forEach(this::refuse));
    }

    private ReadingText words() {
        LocalDate end = last.getValue();
        return new ReadingText(
                0,
                metric.getValue(),
                unit.getValue(),
                word(wanted.getValue()),
                baseline.getValue(),
                observed.getValue(),
                midnight(first.getValue()),
                midnight(end == null ? null : end.plusDays(1)),
                source.getValue(),
                word(confidence.getValue()),
                change.getValue());
    }

    private static String word(@Nullable Enum<?> chosen) {
        return chosen == null ? "" : Word.of(chosen);
    }

    /** When a day begins on the reader's clocks. */
    private static String midnight(@Nullable LocalDate day) {
        return day == null ? "" : day.atStartOfDay(Moments.zone()).toOffsetDateTime().toString();
    }

    private void refuse(Refusal refusal) {
        HasValidation field = refusal.field() == null ? null : fields.get(refusal.field());
        if (field == null) {
            refused.add(Note.refused(List.of(refusal)));
        } else {
            mark(field, Refusals.text(refusal));
        }
    }

    private static void mark(HasValidation field, String text) {
        field.setInvalid(!text.isEmpty());
        field.setErrorMessage(text);
    }
}
