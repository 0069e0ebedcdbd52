package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freezes;
import io.colorguard.approval.domain.Readiness;
import io.colorguard.approval.domain.Release;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows the freezes, the checks and the time that decide what may go ahead now (APR-9). */
@Component
class Schedule {

    private final Freezes freezes;
    private final Readiness readiness;
    private final Clock clock;

    Schedule(Freezes freezes, Readiness readiness, Clock clock) {
        this.freezes = freezes;
        this.readiness = readiness;
        this.clock = clock;
    }

    /** The freezes that may have put off the end of the change, or may yet (APR-8). */
    List<Freeze> freezes(ChangeRequest change) {
        return freezes.since(change.workspace(), change.course().touchedAt());
    }

    /** What of the change may go ahead now. */
    Release of(ChangeRequest change) {
        Instant now = clock.instant();
        return new Release(
                change, freezes.inForce(change.workspace(), now), readiness.obstacles(change), now);
    }
}
