package io.colorguard.catalog.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.colorguard.catalog.api.FlagAnswers.LastChangeAnswer;
import io.colorguard.catalog.api.FlagAnswers.OverdueAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a whole flag for the OpenAPI document: what {@link FlagJson} writes, which no record
 * can hold, because a field that nobody set is left out. {@code ApiDocumentTest} holds both
 * together.
 */
final class FlagShape {

    private FlagShape() {}

    /** A flag, and how it stands in each environment. */
    @Schema(name = "Flag")
    interface Whole extends Fields {

        @JsonProperty("version")
        int version();

        @JsonProperty("stage_since")
        Instant stageSince();

        @JsonProperty("overdue")
        @Nullable OverdueAnswer overdue();

        @JsonProperty("removed_at")
        @Nullable Instant removedAt();

        @JsonProperty("last_change")
        LastChangeAnswer lastChange();

        @JsonProperty("definitions")
        Map<String, Definition> definitions();
    }

    /** Field for field as in the tfvars. */
    @Schema(name = "FlagFields")
    interface Fields extends Configuration {

        @JsonProperty("name")
        String name();

        @JsonProperty("description")
        String description();

        @JsonProperty("category")
        @Schema(
                allowableValues = {
                    "feature",
                    "experiment",
                    "operational",
                    "permission",
                    "killswitch"
                })
        String category();

        @JsonProperty("risk")
        @Schema(allowableValues = {"low", "high"})
        String risk();

        @JsonProperty("lifecycle_stage")
        @Schema(allowableValues = {"development", "testing", "staging", "production", "deprecated"})
        String lifecycleStage();

        @JsonProperty("traffic_type")
        String trafficType();

        @JsonProperty("owner")
        String owner();

        @JsonProperty("tags")
        List<String> tags();

        @JsonProperty("environments")
        List<String> environments();

        @JsonProperty("environment_configs")
        @Schema(description = "what an environment replaces; what is left out is inherited")
        Map<String, Replaced> environmentConfigs();

        @JsonProperty("sunset_plan")
        @Nullable Sunset sunsetPlan();
    }

    /** What a flag does. */
    @Schema(name = "Configuration")
    interface Configuration {

        @JsonProperty("default_treatment")
        String defaultTreatment();

        @JsonProperty("traffic_allocation")
        @Schema(minimum = "0", maximum = "100")
        int trafficAllocation();

        @JsonProperty("treatments")
        List<TreatmentShape> treatments();

        @JsonProperty("rules")
        List<RuleShape> rules();
    }

    /** What an environment replaces of the base. */
    @Schema(name = "Override")
    interface Replaced extends Configuration {

        @JsonProperty("description")
        @Nullable String description();
    }

    /** One of the answers of a flag. */
    @Schema(name = "Treatment")
    record TreatmentShape(
            String name,
            @Schema(description = "strict JSON as text") @Nullable String configurations,
            @Nullable String description) {}

    /** A share of an audience that gets a treatment. */
    @Schema(name = "Rule")
    record RuleShape(
            String treatment,
            @Schema(minimum = "0", maximum = "100") int size,
            @Nullable ConditionShape condition) {}

    /** One matcher, or several that must all agree; none means everybody. */
    @Schema(name = "Condition")
    record ConditionShape(
            @Nullable Map<String, Object> matcher, @Nullable List<Map<String, Object>> matchers) {}

    /** When a deprecated flag goes, and what its users do instead. */
    @Schema(name = "SunsetPlan")
    record Sunset(String date, String migration) {}

    /** How a flag stands in one environment. */
    @Schema(name = "Definition")
    interface Definition {

        @JsonProperty("state")
        String state();

        @JsonProperty("content_hash")
        String contentHash();

        @JsonProperty("effective")
        Configuration effective();

        @JsonProperty("approval")
        @Nullable ApprovalShape approval();

        @JsonProperty("killed")
        @Nullable KillShape killed();

        @JsonProperty("pending")
        List<String> pending();
    }

    /** By which change a definition was agreed to, and who agreed. */
    @Schema(name = "Approval")
    record ApprovalShape(
            String change,
            String kind,
            List<String> approvers,
            Instant at,
            @JsonProperty("policy_version") int policyVersion,
            @JsonProperty("content_hash") String contentHash) {}

    /** Since when a definition is killed, by whom and why. */
    @Schema(name = "Kill")
    record KillShape(Instant at, String by, String reason) {}
}
