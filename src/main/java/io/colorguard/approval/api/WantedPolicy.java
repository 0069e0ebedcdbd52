package io.colorguard.approval.api;

import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Safety;
import io.colorguard.approval.domain.SafetyMatrix;
import io.colorguard.catalog.domain.Category;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The next policy as a client writes it: both matrices whole, as a version answers them (APR-13).
 * Checkpoints and promotions that are left out stay as they are.
 *
 * @param approvals by row and tier
 * @param safety by category and tier: {@code allowed}, {@code needs_approval} or {@code blocked}
 * @param version of the policy change that was edited; not needed to propose one
 */
record WantedPolicy(
        @Nullable Map<String, @Nullable Map<String, @Nullable PolicyCell>> approvals,
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> safety,
        @Nullable CheckpointsJson checkpoints,
        @Nullable Map<String, @Nullable CriteriaJson> promotions,
        @Nullable String reason,
        @Schema(description = "of the policy change that was edited") @Nullable Integer version) {

    private static final Map<String, @Nullable CriteriaJson> NO_CRITERIA = Map.of();

    /**
     * What of it could be understood, or everything in it that says nothing.
     *
     * @param before what is in force, or was proposed so far
     */
    Outcome<Wanted> wanted(PolicyTerms before) {
        List<Refusal> refusals = new ArrayList<>();
        Map<ApprovalRow, Map<Tier, Requirement>> asked =
                read(
                        ApprovalRow.values(),
                        new Matrix<>("approvals", approvals),
                        refusals,
                        cell -> cell.read());
        Map<Category, Map<Tier, Safety>> allowed =
                read(
                        Category.values(),
                        new Matrix<>("safety", safety),
                        refusals,
                        word -> named(Safety.values(), word));
        CheckpointLists checked =
                checkpoints == null ? before.checkpoints() : checkpoints.read(refusals);
        PromotionCriteria judged = promotions(before.promotions(), refusals);
        return refusals.isEmpty()
                ? Outcome.done(
                        new Wanted(
                                new PolicyTerms(
                                        new ApprovalMatrix(asked),
                                        new SafetyMatrix(allowed),
                                        checked,
                                        judged),
                                Objects.requireNonNullElse(reason, "")))
                : Outcome.refused(refusals);
    }

    private PromotionCriteria promotions(PromotionCriteria before, List<Refusal> refusals) {
        Terms staging = before.staging();
        Terms production = before.production();
        for (var written : (promotions == null ? NO_CRITERIA : promotions).entrySet()) {
            CriteriaJson terms = written.getValue();
            if (terms != null && written.getKey().equals(Word.of(Tier.STAGING))) {
                staging = terms.read();
            } else if (terms != null && written.getKey().equals(Word.of(Tier.PRODUCTION))) {
                production = terms.read();
            } else {
                refusals.add(refused("row", "promotions." + written.getKey()));
            }
        }
        return new PromotionCriteria(staging, production);
    }

    /** The version that was edited. */
    Outcome<Integer> edited() {
        return version == null
                ? Outcome.refused(
                        Refusal.invalid("APR-13", "approval.refusal.policy.edited", "version"))
                : Outcome.done(version);
    }

    /** One of the two, as it was written. */
    private record Matrix<V>(
            String name, @Nullable Map<String, @Nullable Map<String, @Nullable V>> rows) {

        Map<String, @Nullable Map<String, @Nullable V>> given() {
            return rows == null ? Map.of() : rows;
        }

        Map<String, @Nullable V> row(String word) {
            Map<String, @Nullable V> row = given().get(word);
            return row == null ? Map.of() : row;
        }
    }

    private static <R extends Enum<R>, V, C> Map<R, Map<Tier, C>> read(
            R[] rows,
            Matrix<V> matrix,
            List<Refusal> refusals,
            Function<V, Optional<? extends C>> cell) {
        strangers(rows, matrix, refusals);
        Map<R, Map<Tier, C>> cells = new LinkedHashMap<>();
        for (R row : rows) {
            Map<Tier, C> tiers = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                V written = matrix.row(Word.of(row)).get(Word.of(tier));
                Optional<? extends C> read =
                        written == null ? Optional.empty() : cell.apply(written);
                read.ifPresentOrElse(
                        known -> tiers.put(tier, known),
                        () ->
                                refusals.add(
                                        refused(
                                                matrix.name(),
                                                matrix.name()
                                                        + "."
                                                        + Word.of(row)
                                                        + "."
                                                        + Word.of(tier))));
            }
            cells.put(row, tiers);
        }
        return cells;
    }

    /** Rows and tiers that no policy has. */
    private static <V> void strangers(Enum<?>[] rows, Matrix<V> matrix, List<Refusal> refusals) {
        Set<String> known = words(rows);
        Set<String> tiers = words(Tier.values());
        for (String row : matrix.given().keySet()) {
            if (!known.contains(row)) {
                refusals.add(refused("row", matrix.name() + "." + row));
                continue;
            }
            matrix.row(row).keySet().stream()
                    .filter(tier -> !tiers.contains(tier))
                    .map(tier -> refused("row", matrix.name() + "." + row + "." + tier))
                    .forEach(refusals::add);
        }
    }

    private static Refusal refused(String what, String field) {
        return Refusal.invalid("APR-13", "approval.refusal.policy." + what, field, field);
    }

    private static Set<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Word::of).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        return Arrays.stream(values).filter(value -> Word.of(value).equals(word)).findFirst();
    }
}
