package io.colorguard.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments and durations in words, in the reader's language and time zone. */
public final class Moments {

    private static final int DAYS_IN_WORDS = 30;

    private Moments() {}

    /** "3 d ago", "in 2 h", "just now"; the date when it is more than a month away. */
    public static String relative(Instant at, Instant now, Locale locale) {
        Duration distance = Duration.between(at, now);
        if (distance.abs().toDays() > DAYS_IN_WORDS) {
            return day(at.atZone(zone()).toLocalDate(), locale);
        }
        if (distance.abs().toMinutes() < 1) {
            return I18NProvider.translate(locale, "uikit.time.now");
        }
        return I18NProvider.translate(
                locale,
                distance.isNegative() ? "uikit.time.in" : "uikit.time.ago",
                duration(distance.abs(), locale));
    }

    /** The largest unit that fits: "42 min", "7 h", "3 d". */
    public static String duration(Duration duration, Locale locale) {
        if (duration.toDays() > 0) {
            return I18NProvider.translate(locale, "uikit.time.days", duration.toDays());
        }
        return duration.toHours() > 0
                ? I18NProvider.translate(locale, "uikit.time.hours", duration.toHours())
                : I18NProvider.translate(locale, "uikit.time.minutes", duration.toMinutes());
    }

    /** Date and time to the second, with the zone. */
    public static String exact(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(zone()));
    }

    /** Date and time as people plan with them: "12 Oct 2026, 16:30". */
    public static String minute(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone())
                .format(at);
    }

    /** A date such as "12 Oct 2026". */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /** The reader's zone as the browser names it, else the server's. */
    public static ZoneId zone() {
        UI ui = UI.getCurrent();
        if (ui != null && ui.getPage().getExtendedClientDetails() != null) {
            String id = ui.getPage().getExtendedClientDetails().getTimeZoneId();
            try {
                return id == null ? ZoneId.systemDefault() : ZoneId.of(id);
            } catch (DateTimeException _) {
                return ZoneId.systemDefault();
            }
        }
        return ZoneId.systemDefault();
    }
}
