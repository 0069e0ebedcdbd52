package io.colorguard.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.colorguard.catalog.api.FlagAnswers.LastChangeAnswer;
import io.colorguard.catalog.api.FlagAnswers.OverdueAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole flag, and how it stands in each environment. */
@Schema(name = "Flag")
record FlagAnswer(
        @JsonUnwrapped FlagFields fields,
        int version,
        @JsonProperty("stage_since") Instant stageSince,
        @Nullable OverdueAnswer overdue,
        @JsonProperty("removed_at") @Nullable Instant removedAt,
        @JsonProperty("last_change") LastChangeAnswer lastChange,
        Map<String, DefinitionAnswer> definitions) {

    /** How a flag stands in one environment. */
    @Schema(name = "Definition")
    record DefinitionAnswer(
            String state,
            @JsonProperty("content_hash") String contentHash,
            FlagFields.Settings effective,
            @Nullable ApprovalAnswer approval,
            @Nullable KillAnswer killed,
            List<String> pending) {}

    /** By which change a definition was agreed to, and who agreed. */
    @Schema(name = "Approval")
    record ApprovalAnswer(
            String change,
            String kind,
            List<String> approvers,
            Instant at,
            @JsonProperty("policy_version") int policyVersion,
            @JsonProperty("content_hash") String contentHash) {}

    /** Since when a definition is killed, by whom and why. */
    @Schema(name = "Kill")
    record KillAnswer(Instant at, String by, String reason) {}
}
