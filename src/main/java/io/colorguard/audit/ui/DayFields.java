package io.colorguard.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import io.colorguard.uikit.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first and the last day, and beside them what is asked for most often. */
final class DayFields {

    private final ComboBox<TimeRange> range = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Clock clock;
    private Runnable changed = () -> {};
    private boolean following;

    DayFields(Narrowing narrowing, Clock clock) {
        this.clock = clock;
        range.setPlaceholder(translate("audit.history.range"));
        range.setAriaLabel(translate("audit.history.range"));
        range.setItems(TimeRange.values());
        range.setItemLabelGenerator(it -> translate("audit.history.range." + it.name()));
        range.setClearButtonVisible(true);
        day(from, "from", narrowing.from());
        day(to, "to", narrowing.to());
        range.setValue(ranged());
        Stream.of(from, to)
                .forEach(day ->
                        day.addValueChangeListener(_ -> follow(() -> range.setValue(ranged()))));
        range.addValueChangeListener(event -> follow(() -> reach(event.getValue())));
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    ComboBox<TimeRange> range() {
        return range;
    }

    DatePicker from() {
        return from;
    }

    DatePicker to() {
        return to;
    }

    /** Has the fields follow the one that was changed, and tells once. */
    private void follow(Runnable others) {
        if (following) {
            return;
        }
        following = true;
        try {
            others.run();
        } finally {
            following = false;
        }
        changed.run();
    }

    private void reach(@Nullable TimeRange chosen) {
        from.setValue(chosen == null ? null : chosen.from(today()));
        to.setValue(null);
    }

    private @Nullable TimeRange ranged() {
        return from.getValue() == null || to.getValue() != null
                ? null
                : TimeRange.since(from.getValue(), today()).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.zone());
    }

    private static void day(DatePicker field, String name, @Nullable LocalDate value) {
        String label = translate("audit.history." + name);
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setClearButtonVisible(true);
        field.setValue(value);
    }
}
