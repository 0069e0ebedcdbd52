package io.colorguard.overview.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.uikit.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;

/** The moment since which a change waits. */
record Since(Instant at) {

    private static final Duration LONG = Duration.ofDays(1);
    private static final int DAYS_BY_NAME = 6;

    static Since of(ChangeSummary change) {
        return new Since(Objects.requireNonNullElse(change.submittedAt(), change.createdAt()));
    }

    Duration age(Clock clock) {
        return Duration.between(at, clock.instant());
    }

    /** Longer than a day, which asks for attention. */
    boolean isLong(Clock clock) {
        return age(clock).compareTo(LONG) > 0;
    }

    /** "today", "Monday", or the date when that was more than six days ago. */
    String words(Clock clock, Locale locale) {
        LocalDate day = at.atZone(Moments.zone()).toLocalDate();
        LocalDate today = clock.instant().atZone(Moments.zone()).toLocalDate();
        if (day.equals(today)) {
            return I18NProvider.translate(locale, "overview.today");
        }
        return day.isBefore(today.minusDays(DAYS_BY_NAME))
                ? Moments.day(day, locale)
                : I18NProvider.translate(
                        locale,
                        "overview.weekday",
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
    }
}
