package io.colorguard.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An emergency, as the API answers it (APR-11). */
@Schema(name = "BreakGlass")
record EmergencyAnswer(
        String change,
        String flag,
        String environment,
        String action,
        @Schema(description = "what its gate would have required") String bypassed,
        String reason,
        String incident,
        String by,
        Instant at,
        Instant reviewDue,
        boolean late,
        @Schema(description = "null while it is owed") @Nullable ReviewAnswer review) {

    /** What somebody else found who looked at it. */
    @Schema(name = "BreakGlassReview")
    record ReviewAnswer(String by, boolean justified, String words, Instant at) {}

    /** Emergencies, latest first. */
    @Schema(name = "BreakGlassList")
    record ListAnswer(List<EmergencyAnswer> breakGlass) {}

    /** What a definition could be taken back to. */
    @Schema(name = "EarlierDefinition")
    record EarlierAnswer(String contentHash, String change, List<String> approvers, Instant at) {}

    /** What a definition could be taken back to, latest first. */
    @Schema(name = "EarlierDefinitions")
    record EarlierListAnswer(List<EarlierAnswer> earlier) {}
}
