package io.colorguard.approval.api;

import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A freeze, as the API answers it (APR-9). */
@Schema(name = "Freeze")
record FreezeAnswer(
        int number,
        @Schema(allowableValues = {"coming", "running", "over", "lifted"}) String state,
        @Schema(description = "on the clocks of the zone") LocalDateTime from,
        @Schema(description = "on the clocks of the zone") LocalDateTime until,
        String zone,
        Instant begins,
        Instant ends,
        List<String> tiers,
        String reason,
        String by,
        @Schema(description = "how it was lifted before its end, or null")
                @Nullable LiftAnswer lifted) {

    /** Those that run, are to come or ended lately. */
    @Schema(name = "Freezes")
    record ListAnswer(List<FreezeAnswer> freezes) {}

    /** Who lifted it, when and why. */
    @Schema(name = "FreezeLift")
    record LiftAnswer(String by, Instant at, String reason) {}

    static FreezeAnswer of(Freeze freeze, Instant now) {
        Freeze.Lifting lifting = freeze.lifting();
        return new FreezeAnswer(
                freeze.number(),
                Word.of(freeze.state(now)),
                freeze.from(),
                freeze.until(),
                freeze.zone().getId(),
                freeze.begins(),
                freeze.ends(),
                freeze.sortedTiers().stream().map(Word::of).toList(),
                freeze.reason(),
                freeze.by().userName(),
                lifting == null
                        ? null
                        : new LiftAnswer(lifting.by().userName(), lifting.at(), lifting.reason()));
    }
}
