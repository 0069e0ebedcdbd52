package io.colorguard.approval.application;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlasses;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Deadlines;
import io.colorguard.approval.domain.Deadlines.Passed;
import io.colorguard.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of what only time brought about: a review that is late, a window that closed before its
 * change took effect; each once (APR-9, APR-11, NTF-1).
 */
@Component
class DeadlineWatch implements RecurringJob {

    private static final int AT_ONCE = 500;
    private static final String LATE = ChangeNoticeKinds.GLASS_LATE.name();
    private static final String MISSED = ChangeNoticeKinds.MISSED.name();

    private final Deadlines deadlines;
    private final BreakGlasses glasses;
    private final ChangeRequests changes;
    private final GlassNotices glassNotices;
    private final ChangeNotices changeNotices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeadlineWatch(
            Deadlines deadlines,
            BreakGlasses glasses,
            ChangeRequests changes,
            GlassNotices glassNotices,
            ChangeNotices changeNotices,
            TransactionTemplate transactions,
            Clock clock) {
        this.deadlines = deadlines;
        this.glasses = glasses;
        this.changes = changes;
        this.glassNotices = glassNotices;
        this.changeNotices = changeNotices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deadline-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        tell(clock.instant());
    }

    /** Answers of how much people were told. */
    int tell(Instant now) {
        return told(deadlines.lateReviews(LATE, now, AT_ONCE), this::late)
                + told(deadlines.missedWindows(MISSED, now, AT_ONCE), this::missed);
    }

    private int told(List<Passed> passed, Predicate<Passed> tell) {
        return (int)
                passed.stream()
                        .filter(it -> Boolean.TRUE.equals(transactions.execute(_ -> tell.test(it))))
                        .count();
    }

    /** Whoever reviewed it in the meantime has won: it is looked at again once it is held. */
    private boolean late(Passed passed) {
        return glasses.lock(passed.workspace(), passed.change())
                .filter(BreakGlass::isOwed)
                .filter(_ -> deadlines.tell(LATE, passed))
                .map(glass -> {
                    glassNotices.late(glass);
                    return true;
                })
                .orElse(false);
    }

    private boolean missed(Passed passed) {
        return changes.lock(passed.workspace(), passed.change())
                .filter(change -> stillMisses(change, passed))
                .filter(_ -> deadlines.tell(MISSED, passed))
                .map(change -> {
                    changeNotices.missed(change);
                    return true;
                })
                .orElse(false);
    }

    private static boolean stillMisses(ChangeRequest change, Passed passed) {
        var window = change.wording().window();
        return change.state() instanceof ChangeState.InReview
                && window != null
                && window.closes().equals(passed.due());
    }
}
