package io.colorguard.compliance.api;

import io.colorguard.compliance.application.ImpactDesk;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Withdrawal;
import io.colorguard.compliance.domain.Reading;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measurement, as the API answers it (CMP-5). */
@Schema(name = "Measurement")
record MeasurementAnswer(
        int number,
        String metric,
        String unit,
        @Schema(allowableValues = {"up", "down"}) String wanted,
        BigDecimal baseline,
        BigDecimal observed,
        @Schema(
                        allowableValues = {"wanted", "against", "none"},
                        description = "how it moved, as it was wanted")
                String move,
        Instant from,
        Instant until,
        String source,
        @Schema(allowableValues = {"high", "medium", "low"}) String confidence,
        @Nullable String change,
        @Schema(allowableValues = {"hand", "file", "api"}) String way,
        String by,
        Instant at,
        @Schema(description = "why it counts no more; null as long as it does")
                @Nullable WithdrawalAnswer withdrawn) {

    /** Why a measurement counts no more. */
    @Schema(name = "MeasurementWithdrawal")
    record WithdrawalAnswer(String reason, String by, Instant at) {

        static @Nullable WithdrawalAnswer of(@Nullable Withdrawal withdrawal) {
            return withdrawal == null
                    ? null
                    : new WithdrawalAnswer(
                            withdrawal.reason(), withdrawal.by().userName(), withdrawal.at());
        }
    }

    /** A page of measurements, and how many there are. */
    @Schema(name = "Measurements")
    record ListAnswer(List<MeasurementAnswer> measurements, int page, int size, int total) {}

    static MeasurementAnswer of(Measurement measurement) {
        Reading reading = measurement.reading();
        return new MeasurementAnswer(
                measurement.number(),
                reading.metric(),
                reading.unit(),
                Word.of(reading.wanted()),
                plain(reading.baseline()),
                plain(reading.observed()),
                Word.of(reading.move()),
                reading.period().from(),
                reading.period().until(),
                reading.source(),
                Word.of(reading.confidence()),
                reading.change() == null ? null : reading.change().toString(),
                Word.of(measurement.way()),
                measurement.by().userName(),
                measurement.at(),
                WithdrawalAnswer.of(measurement.withdrawal()));
    }

    static ListAnswer of(ImpactDesk.Page page, int number, int size) {
        return new ListAnswer(
                page.lines().stream().map(line -> of(line.measurement())).toList(),
                number,
                size,
                page.total());
    }

    /** Without an exponent; both are within the bounds of a measurement. */
    private static BigDecimal plain(BigDecimal number) {
        return number.setScale(Math.max(number.scale(), 0));
    }
}
