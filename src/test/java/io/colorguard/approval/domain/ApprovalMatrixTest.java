package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Role;
import io.colorguard.workspace.domain.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalMatrixTest {

    private final ApprovalMatrix matrix = ApprovalMatrix.ofStrategy();

    @Rule("APR-1")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FEATURE_LOW,  DEVELOPMENT, AUTOMATIC
                    FEATURE_LOW,  STAGING,     AUTOMATIC
                    FEATURE_LOW,  PRODUCTION,  PEER_REVIEW
                    FEATURE_HIGH, DEVELOPMENT, AUTOMATIC
                    FEATURE_HIGH, STAGING,     PEER_REVIEW
                    FEATURE_HIGH, PRODUCTION,  MANAGEMENT_APPROVAL
                    EXPERIMENT,   DEVELOPMENT, AUTOMATIC
                    EXPERIMENT,   STAGING,     AUTOMATIC
                    EXPERIMENT,   PRODUCTION,  PEER_REVIEW
                    OPERATIONAL,  DEVELOPMENT, AUTOMATIC
                    OPERATIONAL,  STAGING,     MANAGEMENT_APPROVAL
                    OPERATIONAL,  PRODUCTION,  MANAGEMENT_APPROVAL
                    PERMISSION,   DEVELOPMENT, MANAGEMENT_APPROVAL
                    PERMISSION,   STAGING,     MANAGEMENT_APPROVAL
                    PERMISSION,   PRODUCTION,  MANAGEMENT_APPROVAL
                    KILLSWITCH,   DEVELOPMENT, AUTOMATIC
                    KILLSWITCH,   STAGING,     PEER_REVIEW
                    KILLSWITCH,   PRODUCTION,  PEER_REVIEW
                    """)
    void demandsWhatTheStrategyPrints(ApprovalRow row, Tier tier, Level level) {
        Requirement cell = matrix.cell(row, tier);

        assertThat(cell.level()).isEqualTo(level);
        assertThat(cell.quorums()).allSatisfy(quorum -> assertThat(quorum.count()).isOne());
    }

    @Rule("APR-1")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FEATURE,     LOW,  FEATURE_LOW
                    FEATURE,     HIGH, FEATURE_HIGH
                    EXPERIMENT,  LOW,  EXPERIMENT
                    EXPERIMENT,  HIGH, EXPERIMENT
                    OPERATIONAL, LOW,  OPERATIONAL
                    OPERATIONAL, HIGH, OPERATIONAL
                    PERMISSION,  LOW,  PERMISSION
                    PERMISSION,  HIGH, PERMISSION
                    KILLSWITCH,  LOW,  KILLSWITCH
                    KILLSWITCH,  HIGH, KILLSWITCH
                    """)
    void findsTheRowByCategoryAndForFeaturesByRisk(Category category, Risk risk, ApprovalRow row) {
        assertThat(ApprovalRow.of(category, risk)).isEqualTo(row);
    }

    @Rule("APR-1")
    @Test
    void neverAsksLessNearerToProductionOrAtMoreRisk() {
        for (ApprovalRow row : ApprovalRow.values()) {
            assertThat(matrix.cell(row, Tier.STAGING).isAtLeast(matrix.cell(row, Tier.DEVELOPMENT)))
                    .isTrue();
            assertThat(matrix.cell(row, Tier.PRODUCTION).isAtLeast(matrix.cell(row, Tier.STAGING)))
                    .isTrue();
        }
        for (Tier tier : Tier.values()) {
            assertThat(
                            matrix.cell(ApprovalRow.FEATURE_HIGH, tier)
                                    .isAtLeast(matrix.cell(ApprovalRow.FEATURE_LOW, tier)))
                    .isTrue();
        }
    }

    @Rule("APR-4")
    @Test
    void raisesTheQuorumOfOneCellByPolicy() {
        ApprovalMatrix raised =
                matrix.with(ApprovalRow.FEATURE_LOW, Tier.PRODUCTION, new Quorum(Role.REVIEWER, 2));

        assertThat(raised.cell(ApprovalRow.FEATURE_LOW, Tier.PRODUCTION).quorums())
                .containsExactly(new Quorum(Role.REVIEWER, 2));
        assertThat(raised.cell(ApprovalRow.EXPERIMENT, Tier.PRODUCTION))
                .isEqualTo(Requirement.PEER_REVIEW);
    }
}
