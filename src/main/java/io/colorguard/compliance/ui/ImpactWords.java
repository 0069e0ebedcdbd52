package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.compliance.domain.Reading;
import io.colorguard.compliance.domain.Reading.Move;
import io.colorguard.shared.Word;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.StateBadge;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Measurements in the reader's words and numbers (CMP-5). */
record ImpactWords(Locale locale) {

    private static final int DIGITS = 6;

    /** "2.5 → 2.75 %". */
    String numbers(Reading reading) {
        return translate(
                "compliance.impact.numbers",
                number(reading.baseline()),
                number(reading.observed()),
                reading.unit());
    }

    /** By how much it moved, and whether it was wanted so. */
    StateBadge move(Reading reading) {
        return StateBadge.inline(look(reading.move()), moved(reading));
    }

    String moved(Reading reading) {
        BigDecimal difference = reading.difference();
        String sign = difference.signum() > 0 ? "+" : "";
        return translate(
                "compliance.impact.move." + Word.of(reading.move()), sign + number(difference));
    }

    private static Look look(Move move) {
        return switch (move) {
            case WANTED -> Look.OK;
            case AGAINST -> Look.BLOCKED;
            case NONE -> Look.NEUTRAL;
        };
    }

    /** Its days where it has whole ones on the reader's clocks, else its moments. */
    String period(Reading reading) {
        ZonedDateTime from = there(reading.period().from());
        ZonedDateTime until = there(reading.period().until());
        boolean days =
                from.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && until.toLocalTime().equals(LocalTime.MIDNIGHT);
        return days
                ? translate(
                        "compliance.impact.period",
                        Moments.day(from.toLocalDate(), locale),
                        Moments.day(until.toLocalDate().minusDays(1), locale))
                : translate(
                        "compliance.impact.period",
                        Moments.minute(from.toInstant(), locale),
                        Moments.minute(until.toInstant(), locale));
    }

    private static ZonedDateTime there(Instant at) {
        return at.atZone(Moments.zone());
    }

    static String of(Reading.Confidence confidence) {
        return translate("compliance.impact.confidence." + Word.of(confidence));
    }

    static String of(Reading.Direction direction) {
        return translate("compliance.impact.wanted." + Word.of(direction));
    }

    /** All of it in a line. */
    String line(Reading reading) {
        return translate(
                "compliance.impact.line",
                reading.metric(),
                numbers(reading),
                moved(reading),
                period(reading),
                of(reading.confidence()));
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number);
    }
}
