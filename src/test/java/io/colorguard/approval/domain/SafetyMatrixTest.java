package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Category;
import io.colorguard.workspace.domain.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyMatrixTest {

    @Rule("SAF-1")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FEATURE,     DEVELOPMENT, ALLOWED
                    FEATURE,     STAGING,     ALLOWED
                    FEATURE,     PRODUCTION,  ALLOWED
                    EXPERIMENT,  DEVELOPMENT, ALLOWED
                    EXPERIMENT,  STAGING,     ALLOWED
                    EXPERIMENT,  PRODUCTION,  NEEDS_APPROVAL
                    OPERATIONAL, DEVELOPMENT, ALLOWED
                    OPERATIONAL, STAGING,     ALLOWED
                    OPERATIONAL, PRODUCTION,  ALLOWED
                    PERMISSION,  DEVELOPMENT, ALLOWED
                    PERMISSION,  STAGING,     ALLOWED
                    PERMISSION,  PRODUCTION,  ALLOWED
                    KILLSWITCH,  DEVELOPMENT, ALLOWED
                    KILLSWITCH,  STAGING,     ALLOWED
                    KILLSWITCH,  PRODUCTION,  ALLOWED
                    """)
    void allowsWhatTheStrategyPrints(Category category, Tier tier, Safety safety) {
        assertThat(SafetyMatrix.ofStrategy().cell(category, tier)).isEqualTo(safety);
    }

    @Rule("SAF-1")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ALLOWED,        AUTOMATIC
                    NEEDS_APPROVAL, PEER_REVIEW
                    BLOCKED,        BLOCKED
                    """)
    void needingApprovalIsAtLeastAPeerReview(Safety safety, Requirement.Level level) {
        assertThat(safety.requirement().level()).isEqualTo(level);
    }
}
