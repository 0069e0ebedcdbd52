package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeRequests.Place;
import io.colorguard.approval.domain.Expiry;
import io.colorguard.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends changes that nobody touches, one by one, so that doing it again changes nothing (APR-8). */
@Component
class ChangeExpiry implements RecurringJob {

    private final ChangeRequests changes;
    private final ChangeJournal journal;
    private final Schedule schedule;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ChangeExpiry(
            ChangeRequests changes,
            ChangeJournal journal,
            Schedule schedule,
            TransactionTemplate transactions,
            Clock clock) {
        this.changes = changes;
        this.journal = journal;
        this.schedule = schedule;
        this.transactions = transactions;
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
        expireIdle(clock.instant());
    }

    /** Answers how many expired. */
    int expireIdle(Instant now) {
        Instant then = now.minus(Expiry.UNAPPLIED);
        return Batches.each(
                (last, most) -> changes.untouchedSince(then, last, most),
                place -> expire(place, now));
    }

    /** Whoever touched it in the meantime has won: it is looked at again once it is held. */
    private boolean expire(Place place, Instant now) {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> {
                    Optional<ChangeRequest> expired =
                            changes.lock(place.workspace(), place.change())
                                    .filter(change -> !schedule.of(change).isFrozen())
                                    .flatMap(change -> Expiry.expired(change, now));
                    expired.ifPresent(change -> journal.keep("expired", change));
                    return expired.isPresent();
                }));
    }
}
