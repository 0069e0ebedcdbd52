package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A day and two times on the reader's clocks: when a change is to take effect (APR-9). */
final class WindowFields {

    private static final int HALF_HOURS = 48;
    private static final int MINUTES = 30;

    private final DatePicker day = new DatePicker();
    private final Select<LocalTime> opens = new Select<>();
    private final Select<LocalTime> closes = new Select<>();

    WindowFields(@Nullable ReleaseWindow window, Runnable changed) {
        day.setLabel(translate("approval.ui.window"));
        day.setHelperText(translate("approval.ui.window.hint"));
        day.setClearButtonVisible(true);
        opens.setLabel(translate("approval.ui.window.opens"));
        closes.setLabel(translate("approval.ui.window.closes"));
        List<LocalTime> times =
                IntStream.range(0, HALF_HOURS)
                        .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes((long) half * MINUTES))
                        .toList();
        for (Select<LocalTime> time : List.of(opens, closes)) {
            time.setItems(times);
            time.setEmptySelectionAllowed(true);
        }
        if (window != null) {
            var first = window.opens().atZone(Moments.zone());
            day.setValue(first.toLocalDate());
            opens.setValue(first.toLocalTime());
            closes.setValue(window.closes().atZone(Moments.zone()).toLocalTime());
        }
        day.addValueChangeListener(_ -> changed.run());
        opens.addValueChangeListener(_ -> changed.run());
        closes.addValueChangeListener(_ -> changed.run());
    }

    Div draw() {
        return Columns.row(day, opens, closes);
    }

    /** Where each half of it is put right. */
    void marks(FieldMarks marks) {
        marks.put("window", day);
        marks.put("window.opens", opens);
        marks.put("window.closes", closes);
    }

    /**
     * The window, none where all three are empty; one that ends at or before its begin ends the
     * next day. Without one of them it is refused: no time is guessed.
     */
    Outcome<Optional<ReleaseWindow>> window() {
        LocalDate date = day.getValue();
        LocalTime first = opens.getValue();
        LocalTime last = closes.getValue();
        if (date == null) {
            return first == null && last == null
                    ? Outcome.done(Optional.empty())
                    : Outcome.refused(
                            Refusal.invalid("APR-9", "approval.refusal.release.day", "window"));
        }
        if (first == null || last == null) {
            return Outcome.refused(ReleaseWindow.half(first == null ? "opens" : "closes"));
        }
        ZoneId zone = Moments.zone();
        LocalDate end = last.isAfter(first) ? date : date.plusDays(1);
        return ReleaseWindow.of(
                date.atTime(first).atZone(zone).toInstant(),
                end.atTime(last).atZone(zone).toInstant());
    }
}
