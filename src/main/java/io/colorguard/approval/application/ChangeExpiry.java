package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeRequests.Place;
import io.colorguard.approval.domain.Deadlines;
import io.colorguard.approval.domain.Deadlines.Passed;
import io.colorguard.approval.domain.Expiry;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Ends changes that nobody touches, and before that tells whoever could keep them open, one by one
 * and each once (APR-8, NTF-1).
 */
@Component
class ChangeExpiry implements RecurringJob {

    private final ChangeRequests changes;
    private final ChangeJournal journal;
    private final Schedule schedule;
    private final Deadlines deadlines;
    private final ChangeNotices notices;
    private final Tenancy tenancy;
    private final Clock clock;

    ChangeExpiry(
            ChangeRequests changes,
            ChangeJournal journal,
            Schedule schedule,
            Deadlines deadlines,
            ChangeNotices notices,
            Tenancy tenancy,
            Clock clock) {
        this.changes = changes;
        this.journal = journal;
        this.schedule = schedule;
        this.deadlines = deadlines;
        this.notices = notices;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "change-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        goThrough(clock.instant());
    }

    /** Answers how many expired, or were told to do so soon. */
    int goThrough(Instant now) {
        Instant then = now.minus(Expiry.UNAPPLIED).plus(Expiry.NOTICE);
        return new Turns()
                .each(
                        Place.BEFORE_ALL,
                        (last, most) -> changes.untouchedSince(then, last, most),
                        place -> isOver(place, now))
                .over();
    }

    /** Whoever touched it in the meantime has won: it is looked at again once it is held. */
    private boolean isOver(Place place, Instant now) {
        return tenancy.inside(
                place.workspace(),
                () ->
                        changes.lock(place.workspace(), place.change())
                                .map(change -> expire(change, now) || warn(change, now))
                                .orElse(false));
    }

    private boolean expire(ChangeRequest change, Instant now) {
        return Expiry.expired(change, schedule.freezes(change), now)
                .map(expired -> journal.keep("expired", expired))
                .isPresent();
    }

    /** Once for each end: whoever moves it is warned anew. */
    private boolean warn(ChangeRequest change, Instant now) {
        return Expiry.near(change, schedule.freezes(change), now)
                .filter(end ->
                        deadlines.tell(
                                ChangeNoticeKinds.EXPIRING.name(),
                                new Passed(change.workspace(), change.id(), end)))
                .map(end -> {
                    notices.expiring(change, end);
                    return true;
                })
                .orElse(false);
    }
}
