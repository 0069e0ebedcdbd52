package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.compliance.domain.CriterionState.Finding;
import io.colorguard.compliance.domain.CriterionState.Met;
import io.colorguard.compliance.domain.CriterionState.Unknown;
import io.colorguard.compliance.domain.CriterionState.Unmet;
import io.colorguard.compliance.domain.Measured.Health;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What records know about a flag that is to be promoted; null and {@link Known#NOTHING} where they
 * know nothing.
 *
 * @param up how long it is up in the tier below, where it is up longest
 * @param health measured where it is up
 * @param business what was measured of the business since it is up
 * @param security whether the security review is completed, by its checkpoint
 * @param stakeholders whether verdicts agreed to the promotion
 */
public record PromotionFacts(
        @Nullable Uptime up,
        @Nullable Health health,
        BusinessMetrics business,
        Known security,
        Known stakeholders) {

    /** What a record says to a question. */
    public enum Known {
        YES,
        NO,
        NOTHING
    }

    /** What the records say to a criterion. */
    CriterionState judge(Criterion criterion, Terms terms, Instant now) {
        return switch (criterion) {
            case DAYS_UP -> daysUp(terms.daysUp(), now);
            case ERROR_RATE -> errorRate(terms);
            case PERFORMANCE -> performance();
            case BUSINESS_METRICS -> business.judge();
            case SECURITY_REVIEW -> known(criterion, security);
            case STAKEHOLDERS -> known(criterion, stakeholders);
        };
    }

    private CriterionState daysUp(int asked, Instant now) {
        if (up == null) {
            return new Unmet(Finding.of("not_up", asked));
        }
        long days = up.days(now);
        Finding found =
                Finding.of(
                        up.reported() ? "days_up.reported" : "days_up.approved",
                        days,
                        asked,
                        up.environment(),
                        up.since());
        return days >= asked ? new Met(found) : new Unmet(found);
    }

    private CriterionState errorRate(Terms terms) {
        if (health == null || terms.errorPercent() == null) {
            return new Unknown();
        }
        Finding found = Finding.of("error_rate", health.errorPercent(), terms.errorPercent());
        return health.errorPercent().compareTo(terms.errorPercent()) <= 0
                ? new Met(found)
                : new Unmet(found);
    }

    private CriterionState performance() {
        if (health == null) {
            return new Unknown();
        }
        Finding found =
                Finding.of(
                        "performance",
                        health.latency().toMillis(),
                        health.latencyBefore().toMillis());
        return health.isAcceptable() ? new Met(found) : new Unmet(found);
    }

    private static CriterionState known(Criterion criterion, Known known) {
        return switch (known) {
            case YES -> new Met(Finding.of(criterion.word() + ".yes"));
            case NO -> new Unmet(Finding.of(criterion.word() + ".no"));
            case NOTHING -> new Unknown();
        };
    }
}
