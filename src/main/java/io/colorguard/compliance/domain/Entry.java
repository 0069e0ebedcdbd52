package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Phase;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import java.time.Instant;

/**
 * Something that was said to the checklist or the promotion of a change. Entries are added and
 * never changed; the last to a point, phase or criterion stands (CMP-3, CMP-4, PRO-3).
 */
public sealed interface Entry {

    Note note();

    /**
     * Who said it, and about what content.
     *
     * @param content of the change in production, as it was read ({@link Checklist#content})
     */
    record Note(Person by, Instant at, ContentHash content) {}

    /** About a checkpoint. */
    sealed interface OfPoint extends Entry {
        String point();
    }

    /** About a phase. */
    sealed interface OfPhase extends Entry {
        Phase phase();
    }

    /** About a criterion of a promotion. */
    sealed interface OfCriterion extends Entry {
        Criterion criterion();
    }

    /** It is met, as this shows. */
    record Met(Note note, String point, Evidence evidence) implements OfPoint {}

    /** It does not apply, for this reason; a compliance officer has to confirm it. */
    record NotApplicable(Note note, String point, String why) implements OfPoint {}

    /** That it does not apply is so. */
    record Confirmed(Note note, String point) implements OfPoint {}

    /** What was said last does not hold, for this reason. */
    record Reopened(Note note, String point, String why) implements OfPoint {}

    /** All points of the phase are met or do not apply, says a compliance officer. */
    record SignedOff(Note note, Phase phase) implements OfPhase {}

    /** The sign-off does not hold any more, for this reason. */
    record SignOffWithdrawn(Note note, Phase phase, String why) implements OfPhase {}

    /** No record says it, but somebody does: it is met, as this shows. */
    record Attested(Note note, Criterion criterion, Evidence evidence) implements OfCriterion {}

    /** It need not be met, for this reason (PRO-4). */
    record Waived(Note note, Criterion criterion, String why) implements OfCriterion {}
}
