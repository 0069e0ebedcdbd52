package io.colorguard.approval.api;

import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one promotion is judged by, as it is answered and written (PRO-1, PRO-2). */
@Schema(name = "Criteria")
record CriteriaJson(
        @Schema(description = "whole days, 0 for none") int daysUp,
        @Schema(description = "the most that may fail, in percent") @Nullable BigDecimal errorRate,
        boolean performance,
        boolean businessMetrics,
        boolean securityReview,
        boolean stakeholders) {

    static CriteriaJson of(Terms terms) {
        return new CriteriaJson(
                terms.daysUp(),
                terms.errorPercent(),
                terms.performance(),
                terms.business(),
                terms.security(),
                terms.stakeholders());
    }

    Terms read() {
        return new Terms(
                daysUp, errorRate, performance, businessMetrics, securityReview, stakeholders);
    }
}
