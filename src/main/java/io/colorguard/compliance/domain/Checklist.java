package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Checkpoint.Proof;
import io.colorguard.approval.domain.CheckpointList;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.PointState.Shown;
import io.colorguard.compliance.domain.PointState.Why;
import io.colorguard.shared.ContentHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change to production is checked at, and what was said to it, as a value (CMP-1 to CMP-4).
 *
 * @param content what the change makes of production; whatever was said about other content does
 *     not hold
 * @param records what the portal itself knows
 * @param entries all that was ever said, oldest first
 */
public record Checklist(
        ChangeId change,
        CheckpointList list,
        ContentHash content,
        Map<Proof, Shown> records,
        List<Entry> entries) {

    public Checklist {
        records = Map.copyOf(records);
        entries = List.copyOf(entries);
    }

    /** Where a phase stands. */
    public enum PhaseState {
        /** A point is open. */
        OPEN,
        /** All points are closed; the officer's word is missing. */
        READY,
        SIGNED_OFF
    }

    /** Where one of its points stands. */
    public PointState state(Checkpoint point) {
        Shown record = records.get(point.proof());
        if (record != null) {
            return new PointState.MetByRecord(record);
        }
        Optional<Entry.OfPoint> last = last(point);
        if (point.proof() == Proof.VERDICTS || last.isEmpty()) {
            return new PointState.Open(
                    point.proof().isByRecord() ? Why.NO_RECORD : Why.UNANSWERED, null);
        }
        return last.map(said -> said(point, said)).orElseThrow();
    }

    private PointState said(Checkpoint point, Entry.OfPoint last) {
        if (!last.note().content().equals(content)) {
            return new PointState.Open(Why.CONTENT_CHANGED, last);
        }
        return switch (last) {
            case Entry.Reopened it -> new PointState.Open(Why.REOPENED, it);
            case Entry.Met it -> new PointState.MetByHand(it);
            case Entry.NotApplicable it -> new PointState.NotApplicable(it, null);
            case Entry.Confirmed it ->
                    new PointState.NotApplicable(justification(point, it), it.note().by());
        };
    }

    private Entry.NotApplicable justification(Checkpoint point, Entry.Confirmed confirmed) {
        return said(point)
                .takeWhile(entry -> entry != confirmed)
                .filter(Entry.NotApplicable.class::isInstance)
                .map(Entry.NotApplicable.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private Stream<Entry.OfPoint> said(Checkpoint point) {
        return entries.stream()
                .filter(Entry.OfPoint.class::isInstance)
                .map(Entry.OfPoint.class::cast)
                .filter(entry -> entry.point().equals(point.key()));
    }

    private Optional<Entry.OfPoint> last(Checkpoint point) {
        return said(point).reduce((_, later) -> later);
    }

    /** Where a phase stands; one without points needs nobody's word. */
    public PhaseState state(Phase phase) {
        List<Checkpoint> points = list.of(phase);
        if (points.isEmpty()) {
            return PhaseState.SIGNED_OFF;
        }
        if (!points.stream().allMatch(point -> state(point).isClosed())) {
            return PhaseState.OPEN;
        }
        return signOff(phase).isPresent() ? PhaseState.SIGNED_OFF : PhaseState.READY;
    }

    /**
     * The sign-off of a phase that holds, if there is one: about this content, and the last that
     * was said to the phase and its points.
     */
    public Optional<Entry.SignedOff> signOff(Phase phase) {
        return entries.stream()
                .filter(entry -> isAbout(phase, entry))
                .reduce((_, later) -> later)
                .filter(Entry.SignedOff.class::isInstance)
                .map(Entry.SignedOff.class::cast)
                .filter(signed -> signed.note().content().equals(content));
    }

    private boolean isAbout(Phase phase, Entry entry) {
        return switch (entry) {
            case Entry.OfPhase it -> it.phase() == phase;
            case Entry.OfPoint it ->
                    list.find(it.point()).filter(point -> point.phase() == phase).isPresent();
            case Entry.OfCriterion _ -> false;
        };
    }

    /** The points of a phase that it waits for. */
    public List<Checkpoint> open(Phase phase) {
        return list.of(phase).stream().filter(point -> !state(point).isClosed()).toList();
    }

    /** The phases that keep the change from going live. */
    public List<Phase> holding() {
        return Stream.of(Phase.values())
                .filter(Phase::isBefore)
                .filter(phase -> state(phase) != PhaseState.SIGNED_OFF)
                .toList();
    }
}
