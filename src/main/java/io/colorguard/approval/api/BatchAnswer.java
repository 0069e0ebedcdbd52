package io.colorguard.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A batch, as the API answers it: what was wanted, and what became of each flag (BAT-1). */
@Schema(name = "Batch")
record BatchAnswer(
        String id,
        String title,
        String reason,
        @Schema(ref = "#/components/schemas/BatchEdit") Map<String, Object> edit,
        String author,
        Instant createdAt,
        @Nullable WantedWindow window,
        List<LineAnswer> flags,
        @Schema(description = "flags that nothing became of yet; none unless it was broken off")
                List<String> untried) {

    /** What became of one flag: its change, or every reason against one. */
    @Schema(name = "BatchFlag")
    record LineAnswer(String flag, @Nullable String change, List<ReasonAnswer> refusals) {}

    /** Why something was not done. */
    @Schema(name = "Reason")
    record ReasonAnswer(String rule, @Nullable String field, String message) {}

    /** Batches, newest first. */
    @Schema(name = "BatchList")
    record ListAnswer(List<SummaryAnswer> batches, int total) {}

    /** A batch in a list, with its flags counted. */
    @Schema(name = "BatchSummary")
    record SummaryAnswer(
            String id,
            String title,
            @Schema(ref = "#/components/schemas/BatchEdit") Map<String, Object> edit,
            String author,
            Instant createdAt,
            int flags,
            int open,
            int applied,
            int ended,
            int refused,
            int untried) {}

    /** The changes of a batch that wait for verdicts. */
    @Schema(name = "BatchWaiting")
    record WaitingListAnswer(List<WaitingAnswer> changes) {}

    /**
     * A change that waits, as whoever asks stands to it.
     *
     * @param contentHashes of the definitions that they could judge, by environment
     */
    @Schema(name = "BatchWaitingChange")
    record WaitingAnswer(
            String change,
            String flag,
            int cycle,
            Map<String, String> contentHashes,
            @Nullable ReasonAnswer whyNot) {}

    /** What became of each verdict. */
    @Schema(name = "BatchVerdicts")
    record ResultListAnswer(List<ResultAnswer> results) {}

    /** What became of the verdict on one change. */
    @Schema(name = "BatchVerdict")
    record ResultAnswer(
            String change, @Nullable String flag, boolean taken, List<ReasonAnswer> refusals) {}

    /** What is done to each flag; a kind needs some of the other fields. */
    @Schema(name = "BatchEdit")
    record EditShape(
            @Schema(
                            allowableValues = {
                                "default_treatment",
                                "share",
                                "stage",
                                "owner",
                                "tags",
                                "classification",
                                "environment_added",
                                "environment_removed",
                                "copy"
                            })
                    String kind,
            @Schema(description = "environment that is edited") @Nullable String environment,
            @Schema(description = "of a copy: environment that is copied") @Nullable String from,
            @Nullable String treatment,
            @Schema(description = "share of everybody, 0 to 100") @Nullable Integer percent,
            @Nullable String stage,
            @Nullable String owner,
            @Schema(description = "tags to add") @Nullable List<String> add,
            @Schema(description = "tags to remove") @Nullable List<String> remove,
            @Nullable String category,
            @Nullable String risk,
            @Schema(description = "of a copy: what is copied; none for everything")
                    @Nullable List<String> parts) {}
}
