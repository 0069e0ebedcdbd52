package io.colorguard.catalog.api;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.MatcherFields;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A flag field for field as in the tfvars; what nobody set is left out. */
@Schema(name = "FlagFields")
record FlagFields(
        String name,
        String description,
        @Schema(
                        allowableValues = {
                            "feature",
                            "experiment",
                            "operational",
                            "permission",
                            "killswitch"
                        })
                String category,
        @Schema(allowableValues = {"low", "high"}) String risk,
        @JsonProperty("lifecycle_stage")
                @Schema(
                        allowableValues = {
                            "development",
                            "testing",
                            "staging",
                            "production",
                            "deprecated"
                        })
                String lifecycleStage,
        @JsonProperty("traffic_type") String trafficType,
        String owner,
        List<String> tags,
        List<String> environments,
        @JsonUnwrapped Settings base,
        @JsonProperty("environment_configs")
                @Schema(description = "what an environment replaces; what is left out is inherited")
                Map<String, Replaced> environmentConfigs,
        @JsonProperty("sunset_plan") @JsonInclude(NON_NULL) @Nullable Sunset sunsetPlan) {

    static FlagFields of(FlagContent flag) {
        Map<String, Replaced> replaced = new LinkedHashMap<>();
        flag.overrides().forEach((environment, o) -> replaced.put(environment, Replaced.of(o)));
        SunsetPlan sunset = flag.sunset();
        return new FlagFields(
                flag.key().value(),
                flag.about().description(),
                FlagJson.word(flag.classification().category()),
                FlagJson.word(flag.classification().risk()),
                FlagJson.word(flag.classification().stage()),
                flag.trafficType(),
                flag.about().owner(),
                flag.about().tags(),
                flag.environments(),
                Settings.of(flag.base()),
                replaced,
                sunset == null ? null : new Sunset(sunset.date().toString(), sunset.migration()));
    }

    /** What a flag does. */
    @Schema(name = "Configuration")
    record Settings(
            @JsonProperty("default_treatment") String defaultTreatment,
            @JsonProperty("traffic_allocation") @Schema(minimum = "0", maximum = "100")
                    int trafficAllocation,
            List<Answer> treatments,
            List<Rule> rules) {

        static Settings of(FlagConfiguration configuration) {
            return new Settings(
                    configuration.defaultTreatment(),
                    configuration.trafficAllocation(),
                    Answer.of(configuration.treatments()),
                    Rule.of(configuration.rules()));
        }
    }

    /** What an environment replaces of the base. */
    @Schema(name = "Override")
    @JsonInclude(NON_NULL)
    record Replaced(
            @Nullable String description,
            @JsonProperty("default_treatment") @Nullable String defaultTreatment,
            @JsonProperty("traffic_allocation") @Schema(minimum = "0", maximum = "100")
                    @Nullable Integer trafficAllocation,
            @Nullable List<Answer> treatments,
            @Nullable List<Rule> rules) {

        static Replaced of(ConfigurationOverride o) {
            List<Treatment> treatments = o.treatments();
            List<TargetingRule> rules = o.rules();
            return new Replaced(
                    o.description(),
                    o.defaultTreatment(),
                    o.trafficAllocation(),
                    treatments == null ? null : Answer.of(treatments),
                    rules == null ? null : Rule.of(rules));
        }
    }

    /** One of the answers of a flag. */
    @Schema(name = "Treatment")
    @JsonInclude(NON_NULL)
    record Answer(
            String name,
            @Schema(description = "strict JSON as text") @Nullable String configurations,
            @Nullable String description) {

        static List<Answer> of(List<Treatment> treatments) {
            return treatments.stream()
                    .map(it ->
                            new Answer(
                                    it.name(),
                                    unlessEmpty(it.configurations()),
                                    unlessEmpty(it.description())))
                    .toList();
        }

        private static @Nullable String unlessEmpty(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** A share of an audience that gets a treatment. */
    @Schema(name = "Rule")
    @JsonInclude(NON_NULL)
    record Rule(
            String treatment,
            @Schema(minimum = "0", maximum = "100") int size,
            @Nullable Audience condition) {

        static List<Rule> of(List<TargetingRule> rules) {
            return rules.stream()
                    .map(it ->
                            new Rule(
                                    it.treatment(),
                                    it.size(),
                                    Audience.of(it.condition().matchers())))
                    .toList();
        }
    }

    /** One matcher, or several that must all agree; none means everybody. */
    @Schema(name = "Condition")
    @JsonInclude(NON_NULL)
    record Audience(
            @Nullable Map<String, Object> matcher, @Nullable List<Map<String, Object>> matchers) {

        static @Nullable Audience of(List<Matcher> matchers) {
            return switch (matchers.size()) {
                case 0 -> null;
                case 1 -> new Audience(MatcherFields.of(matchers.getFirst()), null);
                default -> new Audience(null, matchers.stream().map(MatcherFields::of).toList());
            };
        }
    }

    /** When a deprecated flag goes, and what its users do instead. */
    @Schema(name = "SunsetPlan")
    record Sunset(String date, String migration) {}
}
