package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.Requirement.AUTOMATIC;
import static io.colorguard.approval.domain.Requirement.MANAGEMENT_APPROVAL;
import static io.colorguard.approval.domain.Requirement.PEER_REVIEW;

import io.colorguard.workspace.domain.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What each kind of flag demands in each tier, as data (APR-1). */
public record ApprovalMatrix(Map<ApprovalRow, Map<Tier, Requirement>> cells) {

    public ApprovalMatrix {
        Map<ApprovalRow, Map<Tier, Requirement>> copy = new EnumMap<>(ApprovalRow.class);
        cells.forEach((row, tiers) -> copy.put(row, Map.copyOf(tiers)));
        for (ApprovalRow row : ApprovalRow.values()) {
            if (copy.getOrDefault(row, Map.of()).size() != Tier.values().length) {
                throw new IllegalArgumentException("a cell is missing in row " + row);
            }
        }
        cells = Collections.unmodifiableMap(copy);
    }

    /** The matrix as the strategy prints it. */
    public static ApprovalMatrix ofStrategy() {
        Map<ApprovalRow, Map<Tier, Requirement>> cells = new EnumMap<>(ApprovalRow.class);
        for (ApprovalRow row : ApprovalRow.values()) {
            cells.put(
                    row,
                    switch (row) {
                        case FEATURE_LOW -> tiers(AUTOMATIC, AUTOMATIC, PEER_REVIEW);
                        case FEATURE_HIGH -> tiers(AUTOMATIC, PEER_REVIEW, MANAGEMENT_APPROVAL);
                        case EXPERIMENT -> tiers(AUTOMATIC, AUTOMATIC, PEER_REVIEW);
                        case OPERATIONAL ->
                                tiers(AUTOMATIC, MANAGEMENT_APPROVAL, MANAGEMENT_APPROVAL);
                        case PERMISSION ->
                                tiers(
                                        MANAGEMENT_APPROVAL,
                                        MANAGEMENT_APPROVAL,
                                        MANAGEMENT_APPROVAL);
                        case KILLSWITCH -> tiers(AUTOMATIC, PEER_REVIEW, PEER_REVIEW);
                    });
        }
        return new ApprovalMatrix(cells);
    }

    /** What a flag of this row demands in an environment of this tier. */
    public Requirement cell(ApprovalRow row, Tier tier) {
        Requirement cell = cells.getOrDefault(row, Map.of()).get(tier);
        if (cell == null) {
            throw new IllegalStateException("no cell for " + row + " in " + tier);
        }
        return cell;
    }

    /** The same matrix with one cell replaced. */
    public ApprovalMatrix with(ApprovalRow row, Tier tier, Requirement requirement) {
        Map<ApprovalRow, Map<Tier, Requirement>> copy = new EnumMap<>(cells);
        Map<Tier, Requirement> tiers = new EnumMap<>(cells.getOrDefault(row, Map.of()));
        tiers.put(tier, requirement);
        copy.put(row, tiers);
        return new ApprovalMatrix(copy);
    }

    private static Map<Tier, Requirement> tiers(
            Requirement development, Requirement staging, Requirement production) {
        return Map.of(
                Tier.DEVELOPMENT, development, Tier.STAGING, staging, Tier.PRODUCTION, production);
    }
}
