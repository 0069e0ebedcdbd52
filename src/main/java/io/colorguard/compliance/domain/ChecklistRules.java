package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be said to a checklist, by whom and when (CMP-3, CMP-4).
 *
 * @param open the phases that the change's state leaves open to anybody's word
 */
public record ChecklistRules(Checklist checklist, Speaker speaker, Set<Phase> open) {

    private static final String CHECKPOINT = "CMP-3";
    private static final String SIGN_OFF = "CMP-4";

    public ChecklistRules {
        open = Set.copyOf(open);
    }

    /** Says that a point is met, and shows it. */
    public Outcome<Entry> met(String key, Evidence evidence) {
        return byHand(key)
                .flatMap(point -> unless(EvidenceRules.refusals(evidence), point))
                .map(point -> new Entry.Met(note(), point.key(), evidence));
    }

    /** Everything against saying anything to a point by hand. */
    public List<Refusal> againstAnswering(String key) {
        return byHand(key).reasons();
    }

    /** Says that a point does not apply, and why. */
    public Outcome<Entry> notApplicable(String key, String why) {
        return byHand(key)
                .flatMap(point -> unless(EvidenceRules.reason("why", why), point))
                .map(point -> new Entry.NotApplicable(note(), point.key(), why.strip()));
    }

    /** Confirms that a point does not apply. */
    public Outcome<Entry> confirm(String key) {
        return officer().flatMap(_ -> byHand(key)).flatMap(point -> confirm(point));
    }

    private Outcome<Entry> confirm(Checkpoint point) {
        if (!(checklist.state(point) instanceof PointState.NotApplicable said)
                || said.confirmedBy() != null) {
            return conflict(CHECKPOINT, "nothing_to_confirm", point.key());
        }
        return speaker.is(said.said().note().by())
                ? forbidden(CHECKPOINT, "own_justification")
                : Outcome.done(new Entry.Confirmed(note(), point.key()));
    }

    /** Opens again what somebody said, with the reason. */
    public Outcome<Entry> reopen(String key, String why) {
        return byHand(key)
                .flatMap(point -> unless(EvidenceRules.reason("why", why), point))
                .flatMap(point ->
                        isSaid(checklist.state(point))
                                ? Outcome.done(new Entry.Reopened(note(), point.key(), why.strip()))
                                : conflict(CHECKPOINT, "nothing_to_reopen", point.key()));
    }

    /**
     * Signs a phase off.
     *
     * @param seen the content whose checklist was read
     */
    public Outcome<Entry> signOff(Phase phase, ContentHash seen) {
        return officer()
                .flatMap(_ -> inTime(phase))
                .flatMap(_ ->
                        seen.equals(checklist.content())
                                ? Outcome.done(phase)
                                : conflict(SIGN_OFF, "content_other", seen.abbreviated()))
                .flatMap(_ -> signOff(phase));
    }

    private Outcome<Entry> signOff(Phase phase) {
        List<String> missing = checklist.open(phase).stream().map(Checkpoint::key).toList();
        if (!missing.isEmpty()) {
            return conflict(SIGN_OFF, "points_open", missing.size());
        }
        return checklist.state(phase) == Checklist.PhaseState.SIGNED_OFF
                ? conflict(SIGN_OFF, "signed_off", phase)
                : Outcome.done(new Entry.SignedOff(note(), phase));
    }

    /** Everything against taking a sign-off back, but for a reason that is none. */
    public List<Refusal> againstWithdrawing(Phase phase) {
        return officer().flatMap(_ -> inTime(phase)).reasons();
    }

    /** Takes a sign-off back, with the reason. */
    public Outcome<Entry> withdraw(Phase phase, String why) {
        return officer()
                .flatMap(_ -> inTime(phase))
                .flatMap(_ -> unless(EvidenceRules.reason("why", why), phase))
                .flatMap(_ ->
                        checklist.signOff(phase).isPresent()
                                ? Outcome.done(
                                        new Entry.SignOffWithdrawn(note(), phase, why.strip()))
                                : conflict(SIGN_OFF, "not_signed_off", phase));
    }

    private Outcome<Checkpoint> byHand(String key) {
        Optional<Checkpoint> point = checklist.list().find(key);
        if (point.isEmpty()) {
            return Outcome.refused(Refusal.notFound("compliance.refusal.point", key));
        }
        if (!point.get().proof().isByHand()) {
            return conflict(CHECKPOINT, "by_record", key);
        }
        return inTime(point.get().phase()).map(_ -> point.get());
    }

    private Outcome<Phase> inTime(Phase phase) {
        if (open.contains(phase)) {
            return Outcome.done(phase);
        }
        return conflict("CMP-2", phase.isBefore() ? "too_late" : "too_early", phase);
    }

    private Outcome<Speaker> officer() {
        if (!speaker.isOfficer()) {
            return forbidden(SIGN_OFF, "officer");
        }
        if (!speaker.inPerson()) {
            return forbidden(SIGN_OFF, "officer.in_person");
        }
        return speaker.contributor() ? forbidden(SIGN_OFF, "contributor") : Outcome.done(speaker);
    }

    private static boolean isSaid(PointState state) {
        return state instanceof PointState.MetByHand || state instanceof PointState.NotApplicable;
    }

    private Note note() {
        return new Note(speaker.person(), speaker.now(), checklist.content());
    }

    private static <T> Outcome<T> unless(List<Refusal> refusals, T value) {
        return refusals.isEmpty() ? Outcome.done(value) : Outcome.refused(refusals);
    }

    private static <T> Outcome<T> conflict(String rule, String key, Object... arguments) {
        return Outcome.refused(Refusal.conflict(rule, "compliance.refusal." + key, arguments));
    }

    private static <T> Outcome<T> forbidden(String rule, String key) {
        return Outcome.refused(Refusal.forbidden(rule, "compliance.refusal." + key));
    }
}
