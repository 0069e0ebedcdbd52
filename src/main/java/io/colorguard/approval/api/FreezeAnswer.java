package io.colorguard.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** A freeze, as the API answers it (APR-9). */
@Schema(name = "Freeze")
record FreezeAnswer(
        int number,
        @Schema(description = "on the clocks of the zone") LocalDateTime from,
        @Schema(description = "on the clocks of the zone") LocalDateTime until,
        String zone,
        Instant begins,
        Instant ends,
        List<String> tiers,
        String reason,
        String by) {

    /** Those that run or are to come. */
    @Schema(name = "Freezes")
    record ListAnswer(List<FreezeAnswer> freezes) {}
}
