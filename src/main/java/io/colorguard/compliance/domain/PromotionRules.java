package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.Criterion;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;

/**
 * What may be said to the criteria of a promotion, and by whom (PRO-3, PRO-4).
 *
 * @param open whether the promotion has yet to take effect
 */
public record PromotionRules(Promotion promotion, Speaker speaker, boolean open) {

    private static final String ATTEST = "PRO-3";
    private static final String WAIVE = "PRO-4";

    /** Everything against attesting a criterion, but for evidence that is none. */
    public List<Refusal> againstAttesting(Criterion criterion) {
        return attestable(criterion).reasons();
    }

    /** Everything against waiving a criterion, but for a reason that is none. */
    public List<Refusal> againstWaiving(Criterion criterion) {
        return waivable(criterion).reasons();
    }

    /** Says that a criterion is met of which no record speaks, and shows it. */
    public Outcome<Entry> attest(Criterion criterion, Evidence evidence, Note note) {
        return attestable(criterion)
                .flatMap(_ -> unless(EvidenceRules.refusals(evidence), criterion))
                .map(_ -> new Entry.Attested(note, criterion, evidence));
    }

    /** Lets the promotion go without a criterion. */
    public Outcome<Entry> waive(Criterion criterion, String why, Note note) {
        return waivable(criterion)
                .flatMap(_ -> unless(EvidenceRules.reason("why", why), criterion))
                .map(_ -> new Entry.Waived(note, criterion, why.strip()));
    }

    private Outcome<Criterion> attestable(Criterion criterion) {
        return asked(criterion)
                .flatMap(_ ->
                        promotion.state(criterion) instanceof CriterionState.Unknown
                                ? Outcome.done(criterion)
                                : conflict(ATTEST, "recorded", criterion));
    }

    private Outcome<Criterion> waivable(Criterion criterion) {
        return asked(criterion)
                .flatMap(_ -> approver(criterion))
                .flatMap(_ ->
                        promotion.state(criterion).lets()
                                ? conflict(WAIVE, "nothing_to_waive", criterion)
                                : Outcome.done(criterion));
    }

    private Outcome<Criterion> asked(Criterion criterion) {
        if (!promotion.criteria().contains(criterion)) {
            return conflict(ATTEST, "criterion", criterion);
        }
        return open ? Outcome.done(criterion) : conflict(ATTEST, "promoted", criterion);
    }

    private Outcome<Criterion> approver(Criterion criterion) {
        if (!speaker.isApprover()) {
            return Outcome.refused(Refusal.forbidden(WAIVE, "compliance.refusal.waiver"));
        }
        if (!speaker.inPerson()) {
            return Outcome.refused(Refusal.forbidden(WAIVE, "compliance.refusal.waiver.in_person"));
        }
        if (speaker.contributor()) {
            return Outcome.refused(Refusal.forbidden(WAIVE, "compliance.refusal.waiver.own"));
        }
        return speaker.presence().isStale()
                ? Outcome.refused(Refusal.stepUp("compliance.refusal.waiver.recent"))
                : Outcome.done(criterion);
    }

    private static <T> Outcome<T> unless(List<Refusal> refusals, T value) {
        return refusals.isEmpty() ? Outcome.done(value) : Outcome.refused(refusals);
    }

    private static <T> Outcome<T> conflict(String rule, String key, Criterion criterion) {
        return Outcome.refused(Refusal.conflict(rule, "compliance.refusal." + key, criterion));
    }
}
