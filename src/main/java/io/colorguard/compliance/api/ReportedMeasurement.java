package io.colorguard.compliance.api;

import io.colorguard.compliance.domain.ReadingText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measurement as a program reports it (CMP-5). */
@Schema(name = "ReportedMeasurement")
record ReportedMeasurement(
        @Nullable String metric,
        @Nullable String unit,
        @Schema(
                        allowableValues = {"up", "down"},
                        description = "which way the metric is wanted to move")
                @Nullable String wanted,
        @Schema(description = "what it was without the flag") @Nullable BigDecimal baseline,
        @Schema(description = "what it was with the flag") @Nullable BigDecimal observed,
        @Schema(description = "a moment with its offset, or a day that begins at midnight UTC")
                @Nullable String from,
        @Schema(description = "when the period is over; no longer part of it")
                @Nullable String until,
        @Schema(description = "where the numbers come from") @Nullable String source,
        @Schema(allowableValues = {"high", "medium", "low"}) @Nullable String confidence,
        @Schema(description = "the change that it measures, one of the flag, such as CHG-7")
                @Nullable String change) {

    ReadingText text() {
        return new ReadingText(
                0,
                words(metric),
                words(unit),
                words(wanted),
                words(baseline),
                words(observed),
                words(from),
                words(until),
                words(source),
                words(confidence),
                words(change));
    }

    private static String words(@Nullable Object said) {
        return Objects.toString(said, "");
    }
}
