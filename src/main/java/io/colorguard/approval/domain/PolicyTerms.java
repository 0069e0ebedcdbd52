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

/** What a policy says, whoever wrote it and whenever it is in force: its two matrices (APR-13). */
public record PolicyTerms(ApprovalMatrix approvals, SafetyMatrix safety) {

    /** More people than this nobody is asked for in one cell. */
    public static final int MOST_VOTES = 9;

    private static final Set<Role> JUDGES = Set.of(Role.REVIEWER, Role.APPROVER);

    /** What the strategy prints. */
    public static PolicyTerms ofStrategy() {
        return new PolicyTerms(ApprovalMatrix.ofStrategy(), SafetyMatrix.ofStrategy());
    }

    /** Everything against cells that no gate could be judged by. */
    public List<Refusal> refusals() {
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

    /** Every cell that says something else than the other's, in the order of the matrices. */
    public List<CellChange> differencesFrom(PolicyTerms before) {
        List<CellChange> changes = new ArrayList<>();
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
        return changes;
    }

    /** Every cell in one line each, always in the same order: what hashes are made of (CFG-7). */
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
        return Stream.concat(asked, allowed).collect(Collectors.joining("\n"));
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
