package io.colorguard.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of the policy, and what is told of policies (APR-13, APR-16, APR-17). */
@Schema(name = "Policy")
record PolicyAnswer(
        int version,
        boolean inForce,
        String author,
        Instant effectiveFrom,
        @Schema(description = "by row and tier") Map<String, Map<String, PolicyCell>> approvals,
        @Schema(description = "by category and tier") Map<String, Map<String, String>> safety,
        @Schema(description = "what changes to production are checked at")
                CheckpointsJson checkpoints,
        @Schema(description = "by the tier that a promotion opens")
                Map<String, CriteriaJson> promotions) {

    /** One among others. */
    @Schema(name = "ListedPolicy")
    record LineAnswer(int version, boolean inForce, String author, Instant effectiveFrom) {}

    /** The one in force first. */
    @Schema(name = "Policies")
    record ListAnswer(List<LineAnswer> policies) {}

    /** A cell, checkpoint or criterion in which two policies differ. */
    @Schema(name = "PolicyDifference")
    record DifferenceAnswer(
            @Schema(allowableValues = {"approvals", "safety", "checkpoints", "promotions"})
                    String matrix,
            @Schema(description = "row of the approval matrix, category, checkpoint or criterion")
                    String row,
            String tier,
            @Nullable String before,
            @Nullable String after,
            @Schema(description = "what the cell asked") @Nullable PolicyCell asked,
            @Schema(description = "what it asks") @Nullable PolicyCell asks,
            @Schema(allowableValues = {"stricter", "laxer", "other", "same"}) String direction) {}

    /** Every cell in which they differ. */
    @Schema(name = "PolicyDifferences")
    record DifferencesAnswer(int from, int to, List<DifferenceAnswer> differences) {}

    /** The gates of the last days under another policy. */
    @Schema(name = "WhatIf")
    record WhatIfAnswer(
            int days,
            @Schema(description = "how many gates: stricter, laxer, other, same")
                    Map<String, Integer> counts,
            List<JudgedAnswer> gates) {}

    /** A gate with what it asked and what it would ask. */
    @Schema(name = "JudgedGate")
    record JudgedAnswer(
            String change,
            String flag,
            String environment,
            String tier,
            Instant submittedAt,
            PolicyCell asked,
            PolicyCell asks,
            String direction) {}

    /** Who could do what alone, and which gates too few can pass. */
    @Schema(name = "Duties")
    record DutiesAnswer(
            int policyVersion,
            List<PostAnswer> posts,
            @Schema(description = "may break the glass") List<String> breakers,
            @Schema(description = "may adopt existing state") List<String> adopters) {}

    /** One cell of both matrices together, by the roles held now. */
    @Schema(name = "Duty")
    record PostAnswer(
            String row,
            String tier,
            PolicyCell requirement,
            @Schema(allowableValues = {"asks_nobody", "nobody", "just_enough", "enough"})
                    String staffing,
            @Schema(description = "could bring a change past it alone") List<String> alone,
            @Schema(description = "could let somebody else's change pass") List<String> judges) {}

    /** A policy change. */
    @Schema(name = "PolicyChange")
    record ChangeAnswer(
            String id,
            @Schema(allowableValues = {"proposed", "accepted", "rejected", "withdrawn"})
                    String state,
            int version,
            @Schema(description = "version of the policy that it would follow") int baseVersion,
            String contentHash,
            String author,
            List<String> contributors,
            Instant createdAt,
            String reason,
            Map<String, Map<String, PolicyCell>> approvals,
            Map<String, Map<String, String>> safety,
            CheckpointsJson checkpoints,
            Map<String, CriteriaJson> promotions,
            List<DifferenceAnswer> differences,
            @Nullable EndAnswer ending) {}

    /** Who ended it, why and when. */
    @Schema(name = "PolicyChangeEnding")
    record EndAnswer(String by, String reason, Instant at) {}

    /** One among others. */
    @Schema(name = "ListedPolicyChange")
    record ListedChange(
            String id,
            String state,
            int baseVersion,
            String author,
            Instant createdAt,
            String reason) {}

    /** Newest first. */
    @Schema(name = "PolicyChanges")
    record ChangesAnswer(List<ListedChange> changes) {}
}
