package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.Category;
import io.colorguard.workspace.domain.Tier;

/**
 * What a policy demands in one environment, with the cells that say so (APR-13, APR-14).
 *
 * @param row of the approval matrix
 * @param category of the safety matrix
 * @param tier column of both
 * @param safety what the safety matrix says there
 */
public record Judgement(
        Requirement requirement,
        ApprovalRow row,
        Category category,
        Tier tier,
        Safety safety,
        int policyVersion) {

    /** The one that asks for more; what satisfies both where neither includes the other. */
    static Judgement stricter(Judgement one, Judgement other) {
        Requirement both = Requirement.stricter(one.requirement(), other.requirement());
        if (both.equals(one.requirement())) {
            return one;
        }
        return both.equals(other.requirement()) ? other : one.demanding(both);
    }

    private Judgement demanding(Requirement other) {
        return new Judgement(other, row, category, tier, safety, policyVersion);
    }
}
