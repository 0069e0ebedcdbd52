package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Judgement;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.compliance.domain.Assurance;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Entries;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Promotion;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a change owes beside its verdicts, and what was said to that. */
@Component
class Dossiers {

    private final Policies policies;
    private final Entries entries;
    private final Records records;
    private final Clock clock;

    Dossiers(Policies policies, Entries entries, Records records, Clock clock) {
        this.policies = policies;
        this.entries = entries;
        this.records = records;
        this.clock = clock;
    }

    /** Everything as it is now, for those who have entered the change's workspace. */
    Dossier of(ChangeRequest change) {
        Assurance assurance = new Assurance(change);
        boolean checked = assurance.carriesChecklist();
        Optional<Tier> opens = assurance.opens(() -> records.environments(change));
        if (!checked && opens.isEmpty()) {
            return new Dossier(change, Optional.empty(), Optional.empty(), Optional.empty());
        }
        PolicyTerms terms = terms(change);
        List<Entry> said = entries.of(change.workspace(), change.id());
        Optional<Checklist> checklist =
                Optional.of(list(terms, change))
                        .filter(list -> checked && !list.points().isEmpty())
                        .map(list ->
                                new Checklist(
                                        change.id(),
                                        list,
                                        assurance.content(),
                                        records.shown(assurance),
                                        said));
        Optional<Promotion> promotion =
                opens.flatMap(tier ->
                        terms.promotions()
                                .opening(tier)
                                .filter(Dossiers::asksAnything)
                                .map(asked ->
                                        new Promotion(
                                                tier,
                                                asked,
                                                records.facts(assurance, tier, checklist),
                                                said,
                                                clock.instant())));
        return new Dossier(
                change, checklist, promotion, checklist.flatMap(_ -> records.live(assurance)));
    }

    private static boolean asksAnything(Terms terms) {
        return !Criterion.of(terms).isEmpty();
    }

    /** What the policy says under which its gates are judged; today's where it has none. */
    private PolicyTerms terms(ChangeRequest change) {
        return change.gates().stream()
                .map(Gate::judgement)
                .map(Judgement::policyVersion)
                .max(Integer::compare)
                .map(version -> policies.find(change.workspace(), version))
                .orElseGet(() -> policies.current(change.workspace()))
                .map(Policy::terms)
                .orElseThrow();
    }

    /** The longer of both lists where the change moves its flag to another row (APR-12). */
    private static CheckpointList list(PolicyTerms terms, ChangeRequest change) {
        return Stream.of(change.proposal().after(), change.proposal().base())
                .filter(Objects::nonNull)
                .map(content -> terms.checkpoints().of(ApprovalRow.of(content.classification())))
                .reduce((one, other) -> size(other) > size(one) ? other : one)
                .orElse(CheckpointList.NONE);
    }

    private static int size(CheckpointList list) {
        return Stream.of(Phase.values()).mapToInt(phase -> list.of(phase).size()).sum();
    }
}
