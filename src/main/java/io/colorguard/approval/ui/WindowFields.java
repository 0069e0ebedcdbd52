package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Moments;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
        opens.setItems(times);
        closes.setItems(times);
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

    DatePicker marked() {
        return day;
    }

    /** The window, none without a day; one that ends at or before its begin ends the next day. */
    @Nullable ReleaseWindow window() {
        LocalDate date = day.getValue();
        if (date == null) {
            return null;
        }
        LocalTime first = Objects.requireNonNullElse(opens.getValue(), LocalTime.MIDNIGHT);
        LocalTime last = Objects.requireNonNullElse(closes.getValue(), LocalTime.MIDNIGHT);
        ZoneId zone = Moments.zone();
        LocalDate end = last.isAfter(first) ? date : date.plusDays(1);
        return new ReleaseWindow(
                date.atTime(first).atZone(zone).toInstant(),
                end.atTime(last).atZone(zone).toInstant());
    }
}
