package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.PersonId;
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
                new Policy(2, lenient, SafetyMatrix.ofStrategy(), PersonId.SYSTEM, Instant.EPOCH);

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
                new Policy(2, ApprovalMatrix.ofStrategy(), closed, PersonId.SYSTEM, Instant.EPOCH);

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

    private static Classification classified(Category category, Risk risk) {
        return new Classification(category, risk, LifecycleStage.PRODUCTION);
    }
}
