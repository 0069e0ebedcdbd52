package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.Requirement.AUTOMATIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private final Policy policy = Policy.ofStrategy(PersonId.SYSTEM, Instant.EPOCH);

    @Rule("APR-2")
    @Test
    void takesTheStricterOfBothMatrices() {
        ApprovalMatrix lenient =
                ApprovalMatrix.ofStrategy()
                        .with(ApprovalRow.EXPERIMENT, Tier.PRODUCTION, Requirement.AUTOMATIC);
        Policy policy =
                new Policy(
                        2, PolicyTerms.ofStrategy().with(lenient), PersonId.SYSTEM, Instant.EPOCH);

        Judgement judgement =
                policy.judge(classified(Category.EXPERIMENT, Risk.LOW), Tier.PRODUCTION);

        assertThat(judgement.requirement()).isEqualTo(Requirement.PEER_REVIEW);
        assertThat(judgement.safety()).isEqualTo(Safety.NEEDS_APPROVAL);
        assertThat(judgement.policyVersion()).isEqualTo(2);
    }

    @Rule("SAF-1")
    @Test
    void blockedIsStricterThanAnyApproval() {
        SafetyMatrix closed =
                SafetyMatrix.ofStrategy()
                        .with(Category.PERMISSION, Tier.PRODUCTION, Safety.BLOCKED);
        Policy policy =
                new Policy(
                        2, PolicyTerms.ofStrategy().with(closed), PersonId.SYSTEM, Instant.EPOCH);

        assertThat(
                        policy.judge(classified(Category.PERMISSION, Risk.LOW), Tier.PRODUCTION)
                                .requirement())
                .isEqualTo(Requirement.BLOCKED);
    }

    @Rule("SAF-2")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DEVELOPMENT, AUTOMATIC
                    STAGING,     PEER_REVIEW
                    PRODUCTION,  PEER_REVIEW
                    """)
    void judgesKillswitchesByTheApprovalMatrixOutsideEmergencies(Tier tier, Level level) {
        assertThat(
                        policy.judge(classified(Category.KILLSWITCH, Risk.HIGH), tier)
                                .requirement()
                                .level())
                .isEqualTo(level);
    }

    @Rule("APR-12")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FEATURE,     HIGH, FEATURE,     LOW,  PRODUCTION,  MANAGEMENT_APPROVAL, FEATURE_HIGH
                    FEATURE,     LOW,  FEATURE,     HIGH, PRODUCTION,  MANAGEMENT_APPROVAL, FEATURE_HIGH
                    OPERATIONAL, LOW,  FEATURE,     LOW,  STAGING,     MANAGEMENT_APPROVAL, OPERATIONAL
                    FEATURE,     LOW,  PERMISSION,  LOW,  DEVELOPMENT, MANAGEMENT_APPROVAL, PERMISSION
                    PERMISSION,  LOW,  EXPERIMENT,  LOW,  DEVELOPMENT, MANAGEMENT_APPROVAL, PERMISSION
                    FEATURE,     LOW,  EXPERIMENT,  LOW,  PRODUCTION,  PEER_REVIEW,         EXPERIMENT
                    """)
    void judgesAnotherCategoryOrRiskByTheStricterOfOldAndNew(
            Category from,
            Risk fromRisk,
            Category to,
            Risk toRisk,
            Tier tier,
            Level level,
            ApprovalRow row) {
        Judgement judgement =
                policy.judge(classified(from, fromRisk), classified(to, toRisk), tier);

        assertThat(judgement.requirement().level()).isEqualTo(level);
        assertThat(judgement.row()).isEqualTo(row);
    }

    /** A change between rows that ask for different roles needs them both. */
    @Rule("APR-12")
    @Test
    void whereNeitherIncludesTheOtherBothAreAskedFor() {
        ApprovalMatrix wide =
                ApprovalMatrix.ofStrategy()
                        .with(
                                ApprovalRow.FEATURE_LOW,
                                Tier.PRODUCTION,
                                new Requirement.Quorum(Role.REVIEWER, 3));
        Policy both =
                new Policy(2, PolicyTerms.ofStrategy().with(wide), PersonId.SYSTEM, Instant.EPOCH);
        Classification low = classified(Category.FEATURE, Risk.LOW);
        Classification high = classified(Category.FEATURE, Risk.HIGH);

        assertThat(both.judge(low, high, Tier.PRODUCTION).requirement().quorums())
                .containsExactlyInAnyOrder(
                        new Requirement.Quorum(Role.REVIEWER, 3),
                        new Requirement.Quorum(Role.APPROVER, 1));
        assertThat(new PastGates.Case(low, high, Tier.PRODUCTION, AUTOMATIC).under(both))
                .isEqualTo(both.judge(low, high, Tier.PRODUCTION).requirement());
        assertThat(new PastGates.Case(null, low, Tier.PRODUCTION, AUTOMATIC).under(both))
                .isEqualTo(new Requirement.Quorum(Role.REVIEWER, 3));
    }

    private static Classification classified(Category category, Risk risk) {
        return new Classification(category, risk, LifecycleStage.PRODUCTION);
    }
}
