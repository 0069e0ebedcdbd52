package io.colorguard.approval.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a change has come on its way.
 *
 * @param cycle counts, from 1, how often the gates came to ask something else
 * @param submittedAt when it was submitted first, null for what never was
 */
public record Course(
        ChangeState state, int cycle, Instant createdAt, @Nullable Instant submittedAt) {

    /** That of a draft just begun. */
    static Course begun(Instant at) {
        return new Course(new ChangeState.Draft(at), 1, at, null);
    }

    Course in(ChangeState next) {
        return new Course(next, cycle, createdAt, submittedAt);
    }

    Course inCycle(int next) {
        return new Course(state, next, createdAt, submittedAt);
    }

    /** Under review since then, and for the first time where it never was. */
    Course submitted(Instant at) {
        return new Course(
                new ChangeState.InReview(at),
                cycle,
                createdAt,
                submittedAt == null ? at : submittedAt);
    }
}
