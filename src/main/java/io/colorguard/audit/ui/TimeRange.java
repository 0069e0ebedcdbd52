package io.colorguard.audit.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Days up to today that are asked for most often. */
enum TimeRange {
    TODAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final int days;

    TimeRange(int days) {
        this.days = days;
    }

    /** The first of its days. */
    LocalDate from(LocalDate today) {
        return today.minusDays(days - 1L);
    }

    /** Which of them reaches from this day to today. */
    static Optional<TimeRange> since(LocalDate day, LocalDate today) {
        return Arrays.stream(values()).filter(it -> it.from(today).equals(day)).findFirst();
    }
}
