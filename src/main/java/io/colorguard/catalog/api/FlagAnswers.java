package io.colorguard.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.colorguard.catalog.domain.Bucket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the catalog's addresses answer beside a whole flag. */
final class FlagAnswers {

    private FlagAnswers() {}

    /** A page of flags, and how many there are. */
    @Schema(name = "Flags")
    record ListAnswer(List<LineAnswer> flags, int total, int page, int size) {}

    /** A flag as lists show it (CAT-4). */
    @Schema(name = "ListedFlag")
    record LineAnswer(
            String name,
            String description,
            String category,
            String risk,
            @JsonProperty("lifecycle_stage") String lifecycleStage,
            @JsonProperty("stage_since") Instant stageSince,
            @Nullable OverdueAnswer overdue,
            String owner,
            List<String> tags,
            @JsonProperty("last_change") LastChangeAnswer lastChange,
            Map<String, CellAnswer> environments) {}

    /** A definition in one look. */
    @Schema(name = "Cell")
    record CellAnswer(
            String state,
            @JsonProperty("default_treatment") String defaultTreatment,
            boolean targeted,
            List<ShareAnswer> shares,
            List<String> pending) {}

    /** How many percent get a treatment. */
    @Schema(name = "Share")
    record ShareAnswer(String treatment, int size) {

        static List<ShareAnswer> of(List<Bucket> buckets) {
            return buckets.stream().map(b -> new ShareAnswer(b.treatment(), b.size())).toList();
        }
    }

    /** Since when a flag is longer in its stage than is typical (LIF-4). */
    @Schema(name = "Overdue")
    record OverdueAnswer(String due, long days) {}

    /** The change that altered a flag last. */
    @Schema(name = "LastChange")
    record LastChangeAnswer(String change, Instant at, String by) {}

    /** What a key gets: in the environment that was asked for, or in each. */
    @Schema(name = "Preview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PreviewAnswer(
            String flag,
            String key,
            Map<String, String> attributes,
            @Nullable Map<String, EvaluationAnswer> environments,
            @Nullable String environment,
            @JsonUnwrapped @Nullable EvaluationAnswer answer,
            String seeds,
            String note) {}

    /**
     * What a key gets in one environment.
     *
     * @param rule counted from 0 in the definition as FME evaluates it, none for the default
     */
    @Schema(name = "Evaluation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvaluationAnswer(
            String treatment,
            String reason,
            @Nullable Integer rule,
            @Nullable List<ShareAnswer> shares,
            int bucket,
            String state) {}
}
