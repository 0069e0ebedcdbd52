package io.colorguard.approval.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a change has come on its way.
 *
 * @param cycle counts, from 1, how often the gates came to ask something else
 * @param submittedAt when it was submitted first, null for what never was
 * @param touchedAt when anybody did anything to it last
 */
public record Course(
        ChangeState state,
        int cycle,
        Instant createdAt,
        @Nullable Instant submittedAt,
        Instant touchedAt) {

    /** That of a draft just begun. */
    static Course begun(Instant at) {
        return new Course(new ChangeState.Draft(at), 1, at, null, at);
    }

    Course in(ChangeState next) {
        return new Course(next, cycle, createdAt, submittedAt, touchedAt);
    }

    Course inCycle(int next) {
        return new Course(state, next, createdAt, submittedAt, touchedAt);
    }

    /** Under review since then, and for the first time where it never was. */
    Course submitted(Instant at) {
        return new Course(
                new ChangeState.InReview(at),
                cycle,
                createdAt,
                submittedAt == null ? at : submittedAt,
                at);
    }
}
