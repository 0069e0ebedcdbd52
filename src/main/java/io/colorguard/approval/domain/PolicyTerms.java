package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.Role;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a policy says, whoever wrote it and whenever it is in force (APR-13): its two matrices, what
 * changes to production are checked at, and what promotions are judged by.
 */
public record PolicyTerms(
        ApprovalMatrix approvals,
        SafetyMatrix safety,
        CheckpointLists checkpoints,
        PromotionCriteria promotions) {

    /** More people than this nobody is asked for in one cell. */
    public static final int MOST_VOTES = 9;

    private static final Set<Role> JUDGES = Set.of(Role.REVIEWER, Role.APPROVER);

    /** What the strategy prints. */
    public static PolicyTerms ofStrategy() {
        return new PolicyTerms(
                ApprovalMatrix.ofStrategy(),
                SafetyMatrix.ofStrategy(),
                CheckpointLists.ofStrategy(),
                PromotionCriteria.ofStrategy());
    }

    /** The same with another approval matrix. */
    public PolicyTerms with(ApprovalMatrix other) {
        return new PolicyTerms(other, safety, checkpoints, promotions);
    }

    /** The same with another safety matrix. */
    public PolicyTerms with(SafetyMatrix other) {
        return new PolicyTerms(approvals, other, checkpoints, promotions);
    }

    /** The same with other checkpoints. */
    public PolicyTerms with(CheckpointLists other) {
        return new PolicyTerms(approvals, safety, other, promotions);
    }

    /** The same with other criteria. */
    public PolicyTerms with(PromotionCriteria other) {
        return new PolicyTerms(approvals, safety, checkpoints, other);
    }

    /** Everything against what nothing could be judged by. */
    public List<Refusal> refusals() {
        return Stream.of(quorums(), checkpoints.refusals(), promotions.refusals())
                .flatMap(List::stream)
                .toList();
    }

    private List<Refusal> quorums() {
        return cells().filter(cell -> !isJudgeable(approvals.cell(cell.row(), cell.tier())))
                .map(cell -> "approvals.%s.%s".formatted(Word.of(cell.row()), Word.of(cell.tier())))
                .map(field ->
                        Refusal.invalid(
                                "APR-13",
                                "approval.refusal.policy.quorum",
                                field,
                                MOST_VOTES,
                                field))
                .toList();
    }

    /** Everything in which it says something else than the other, in the order of the page. */
    public List<TermChange> differencesFrom(PolicyTerms before) {
        List<TermChange> changes = new ArrayList<>();
        cells().forEach(cell -> {
            Requirement old = before.approvals.cell(cell.row(), cell.tier());
            Requirement now = approvals.cell(cell.row(), cell.tier());
            if (!old.equals(now)) {
                changes.add(new CellChange.OfApproval(cell.row(), cell.tier(), old, now));
            }
        });
        for (Category category : Category.values()) {
            for (Tier tier : Tier.values()) {
                Safety old = before.safety.cell(category, tier);
                Safety now = safety.cell(category, tier);
                if (old != now) {
                    changes.add(new CellChange.OfSafety(category, tier, old, now));
                }
            }
        }
        changes.addAll(checkpoints.changesFrom(before.checkpoints));
        changes.addAll(promotions.changesFrom(before.promotions));
        return changes;
    }

    /** Every term in one line each, always in the same order: what hashes are made of (CFG-7). */
    String canonical() {
        Stream<String> asked =
                cells().map(cell ->
                        "approval %s %s %s"
                                .formatted(
                                        cell.row(),
                                        cell.tier(),
                                        text(approvals.cell(cell.row(), cell.tier()))));
        Stream<String> allowed =
                Arrays.stream(Category.values())
                        .flatMap(category ->
                                Arrays.stream(Tier.values())
                                        .map(tier ->
                                                "safety %s %s %s"
                                                        .formatted(
                                                                category,
                                                                tier,
                                                                safety.cell(category, tier))));
        return Stream.of(asked, allowed, checkpoints.lines(), promotions.lines())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private record Place(ApprovalRow row, Tier tier) {}

    private static Stream<Place> cells() {
        return Arrays.stream(ApprovalRow.values())
                .flatMap(row -> Arrays.stream(Tier.values()).map(tier -> new Place(row, tier)));
    }

    private static boolean isJudgeable(Requirement requirement) {
        List<Quorum> quorums = requirement.quorums();
        return quorums.stream()
                        .allMatch(it -> JUDGES.contains(it.role()) && it.count() <= MOST_VOTES)
                && quorums.stream().map(Quorum::role).distinct().count() == quorums.size();
    }

    private static String text(Requirement requirement) {
        return requirement.quorums().isEmpty()
                ? requirement.level().name()
                : requirement.quorums().stream()
                        .sorted(Comparator.comparing(Quorum::role))
                        .map(it -> it.role() + ":" + it.count())
                        .collect(Collectors.joining(","));
    }
}
