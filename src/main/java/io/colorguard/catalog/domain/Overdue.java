package io.colorguard.catalog.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A flag that is longer in its stage than is typical (LIF-4).
 *
 * @param due the day on which it should have moved on
 * @param days whole days since
 */
public record Overdue(LocalDate due, long days) {

    /** How long a stage typically lasts, in weeks. */
    public record TypicalDuration(int fewestWeeks, int mostWeeks) {}

    /** Typical durations (LIF-1); production lasts, and deprecation ends on its sunset date. */
    public static final Map<LifecycleStage, TypicalDuration> TYPICAL =
            Map.of(
                    LifecycleStage.DEVELOPMENT, new TypicalDuration(1, 2),
                    LifecycleStage.TESTING, new TypicalDuration(2, 4),
                    LifecycleStage.STAGING, new TypicalDuration(1, 2));

    /** How overdue a flag is, empty when it is not. */
    public static Optional<Overdue> of(
            LifecycleStage stage, Instant since, @Nullable SunsetPlan sunset, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return due(stage, since, sunset)
                .filter(due -> due.isBefore(today))
                .map(due -> new Overdue(due, ChronoUnit.DAYS.between(due, today)));
    }

    /** The day by which a flag should leave its stage, where there is one. */
    public static Optional<LocalDate> due(
            LifecycleStage stage, Instant since, @Nullable SunsetPlan sunset) {
        if (stage == LifecycleStage.DEPRECATED) {
            return Optional.ofNullable(sunset).map(SunsetPlan::date);
        }
        return Optional.ofNullable(TYPICAL.get(stage))
                .map(typical -> since.plus(Duration.ofDays(7L * typical.mostWeeks())))
                .map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC));
    }
}
