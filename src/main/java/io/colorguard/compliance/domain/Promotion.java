package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.compliance.domain.CriterionState.Attested;
import io.colorguard.compliance.domain.CriterionState.Unknown;
import io.colorguard.compliance.domain.CriterionState.Waived;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A flag on its way to the next tier, and what it is judged by (PRO-1 to PRO-4).
 *
 * @param opens the tier
 * @param entries all that was said to the change, oldest first; the last to a criterion stands
 */
public record Promotion(
        Tier opens, Terms terms, PromotionFacts facts, List<Entry> entries, Instant now) {

    public Promotion {
        entries = List.copyOf(entries);
    }

    /** What is asked, in the order in which people read it. */
    public List<Criterion> criteria() {
        return Criterion.of(terms);
    }

    /** Where a criterion stands: a waiver above all, then the record, then somebody's word. */
    public CriterionState state(Criterion criterion) {
        CriterionState record = facts.judge(criterion, terms, now);
        return switch (last(criterion).orElse(null)) {
            case Entry.Waived said -> new Waived(said, record);
            case Entry.Attested said when record instanceof Unknown -> new Attested(said);
            case null, default -> record;
        };
    }

    private Optional<Entry.OfCriterion> last(Criterion criterion) {
        return entries.stream()
                .filter(Entry.OfCriterion.class::isInstance)
                .map(Entry.OfCriterion.class::cast)
                .filter(said -> said.criterion() == criterion)
                .reduce((_, later) -> later);
    }

    /** The criteria that keep the promotion from taking effect. */
    public List<Criterion> holding() {
        return criteria().stream().filter(criterion -> !state(criterion).lets()).toList();
    }
}
