package io.colorguard.approval.domain;

import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.shared.Word;
import java.util.Arrays;
import java.util.List;

/** What a promotion is judged by (PRO-1, PRO-2), in the order in which people read it. */
public enum Criterion {
    DAYS_UP,
    ERROR_RATE,
    PERFORMANCE,
    BUSINESS_METRICS,
    SECURITY_REVIEW,
    STAKEHOLDERS;

    /** The criteria that these terms ask for. */
    public static List<Criterion> of(Terms terms) {
        return Arrays.stream(values()).filter(criterion -> terms.asks(criterion) != null).toList();
    }

    /** The name in addresses, answers and message keys. */
    public String word() {
        return Word.of(this);
    }
}
