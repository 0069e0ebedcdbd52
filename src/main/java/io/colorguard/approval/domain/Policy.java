package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.identity.PersonId;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;

/**
 * One version of what a workspace demands of its changes; quorums stand in the cells (APR-4,
 * APR-13).
 *
 * @param version counts from 1; a verdict holds only under the version it was given under
 */
public record Policy(int version, PolicyTerms terms, PersonId author, Instant effectiveFrom) {

    /** The first policy of every workspace: the strategy's two matrices. */
    public static Policy ofStrategy(PersonId author, Instant at) {
        return first(PolicyTerms.ofStrategy(), author, at);
    }

    /** The first policy of a workspace. */
    public static Policy first(PolicyTerms terms, PersonId author, Instant at) {
        return new Policy(1, terms, author, at);
    }

    public ApprovalMatrix approvals() {
        return terms.approvals();
    }

    public SafetyMatrix safety() {
        return terms.safety();
    }

    /** What a flag so classified demands in an environment of this tier (APR-2). */
    public Judgement judge(Classification classification, Tier tier) {
        ApprovalRow row = ApprovalRow.of(classification);
        Safety safetyCell = safety().cell(classification.category(), tier);
        Requirement requirement =
                Requirement.stricter(approvals().cell(row, tier), safetyCell.requirement());
        return new Judgement(
                requirement, row, classification.category(), tier, safetyCell, version);
    }

    /** What a change from one classification to another demands: the stricter of both (APR-12). */
    public Judgement judge(Classification before, Classification after, Tier tier) {
        return Judgement.stricter(judge(after, tier), judge(before, tier));
    }
}
