package io.colorguard.approval.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change with its gates and verdicts, as the API answers it. */
@Schema(name = "Change")
record ChangeAnswer(
        String id,
        String state,
        String kind,
        String flag,
        String title,
        String reason,
        int version,
        int cycle,
        String author,
        List<String> contributors,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("submitted_at") @Nullable Instant submittedAt,
        @JsonProperty("base_version") int baseVersion,
        @Schema(ref = "#/components/schemas/FlagFields") @Nullable Map<String, Object> proposal,
        @Schema(description = "when it is to take effect (APR-9), null for as soon as it may")
                @Nullable WantedWindow window,
        @Schema(description = "environments in which a kill ends") List<String> restores,
        @JsonProperty("notRequired")
                @Schema(description = "environments that the change leaves as they are (APR-15)")
                List<String> notRequired,
        List<GateAnswer> gates,
        List<VerdictAnswer> verdicts,
        List<FindingAnswer> findings) {

    /** What one environment demands of a change. */
    @Schema(name = "Gate")
    record GateAnswer(
            String environment,
            String tier,
            @Schema(
                            allowableValues = {
                                "automatic",
                                "peer_review",
                                "management_approval",
                                "blocked"
                            })
                    String requirement,
            String state,
            @Schema(description = "how it was passed (APR-15)") @Nullable String outcome,
            @JsonProperty("contentHash") String contentHash,
            @JsonProperty("baseHash") String baseHash,
            String why,
            @JsonProperty("policyVersion") int policyVersion,
            @JsonProperty("appliedAt") @Nullable Instant appliedAt,
            @Schema(
                            description =
                                    "what would have the gate ask for less, empty where nothing would")
                    String lower,
            @Schema(description = "what holds back what has passed (APR-9)")
                    @Nullable WaitAnswer waits,
            List<SeatAnswer> needs) {}

    /** Why what has passed does not take effect yet, and when it will (APR-9). */
    @Schema(name = "Wait")
    record WaitAnswer(
            @Schema(allowableValues = {"window", "freeze", "missed"}) String reason,
            @Schema(description = "null where its window lets it go ahead no more")
                    @Nullable Instant until,
            @Schema(description = "what the freeze is for, empty for a window") String freeze) {}

    /** Whose agreement a gate needs, and who gave it or could. */
    @Schema(name = "Seat")
    record SeatAnswer(
            String role, int count, int missing, List<String> approved, List<String> candidates) {}

    /** What somebody said, and on which content. */
    @Schema(name = "Verdict")
    record VerdictAnswer(
            String verdict,
            String by,
            List<String> roles,
            @JsonProperty("contentHashes") Map<String, String> contentHashes,
            int cycle,
            String reason,
            Instant at) {}

    /** What the rules say of a field. */
    @Schema(name = "Finding")
    record FindingAnswer(String severity, String rule, String field, String message) {}

    /** A page of changes, and how many there are. */
    @Schema(name = "Changes")
    record ListAnswer(List<LineAnswer> changes, int total) {}

    /** A change as lists show it. */
    @Schema(name = "ListedChange")
    record LineAnswer(
            String id,
            String state,
            String kind,
            String flag,
            String title,
            String reason,
            String author,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("submitted_at") @Nullable Instant submittedAt,
            List<ListedGate> gates) {}

    /** A gate as lists show it. */
    @Schema(name = "ListedGate")
    record ListedGate(String environment, String requirement, String state) {}
}
