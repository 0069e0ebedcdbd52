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
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day and two times on the reader's clocks: when a change is to take effect (APR-9). */
final class WindowFields {

    private static final int HALF_HOURS = 48;
    private static final int MINUTES = 30;

    /** What is longer cannot be told by a day and two times. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final @Nullable ReleaseWindow given;
    private final DatePicker day = new DatePicker();
    private final Select<LocalTime> opens = new Select<>();
    private final Select<LocalTime> closes = new Select<>();

    WindowFields(@Nullable ReleaseWindow window, Runnable changed) {
        day.setLabel(translate("approval.ui.window"));
        day.setHelperText(translate("approval.ui.window.hint"));
        day.setClearButtonVisible(true);
        opens.setLabel(translate("approval.ui.window.opens"));
        closes.setLabel(translate("approval.ui.window.closes"));
        given = window;
        for (Select<LocalTime> time : List.of(opens, closes)) {
            time.setEmptySelectionAllowed(true);
        }
        if (window == null) {
            opens.setItems(times(null));
            closes.setItems(times(null));
        } else {
            show(window);
        }
        day.addValueChangeListener(_ -> changed.run());
        opens.addValueChangeListener(_ -> changed.run());
        closes.addValueChangeListener(_ -> changed.run());
    }

    /** Programs give any minute, and windows of several days: both stay until they are edited. */
    private void show(ReleaseWindow window) {
        var first = window.opens().atZone(Moments.zone());
        LocalTime from = first.toLocalTime();
        LocalTime until = window.closes().atZone(Moments.zone()).toLocalTime();
        opens.setItems(times(from));
        closes.setItems(times(until));
        day.setValue(first.toLocalDate());
        opens.setValue(from);
        closes.setValue(until);
        if (Duration.between(window.opens(), window.closes()).compareTo(LONGEST) > 0) {
            day.setHelperText(
                    translate(
                            "approval.ui.window.days",
                            Moments.minute(window.closes(), day.getLocale())));
        }
    }

    /** Each half hour, and this time. */
    private static List<LocalTime> times(@Nullable LocalTime other) {
        return Stream.concat(
                        IntStream.range(0, HALF_HOURS)
                                .mapToObj(half ->
                                        LocalTime.MIDNIGHT.plusMinutes((long) half * MINUTES)),
                        Stream.ofNullable(other))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isAsGiven(ReleaseWindow window) {
        var first = window.opens().atZone(Moments.zone());
        return first.toLocalDate().equals(day.getValue())
                && first.toLocalTime().equals(opens.getValue())
                && window.closes().atZone(Moments.zone()).toLocalTime().equals(closes.getValue());
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
        if (given != null && isAsGiven(given)) {
            return Outcome.done(Optional.of(given));
        }
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
