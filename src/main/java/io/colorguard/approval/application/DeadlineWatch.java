package io.colorguard.approval.application;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlasses;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Deadlines;
import io.colorguard.approval.domain.Deadlines.Passed;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Tells of what only time brought about, each once: a change that waits, a review that is soon due
 * or late, a window that closed before its change took effect (APR-9, APR-11, NTF-1).
 */
@Component
class DeadlineWatch implements RecurringJob {

    private static final String DUE = ChangeNoticeKinds.GLASS_DUE.name();
    private static final String WAITING = ChangeNoticeKinds.WAITING.name();
    private static final String LATE = ChangeNoticeKinds.GLASS_LATE.name();
    private static final String MISSED = ChangeNoticeKinds.MISSED.name();

    private final Deadlines deadlines;
    private final BreakGlasses glasses;
    private final ChangeRequests changes;
    private final GlassNotices glassNotices;
    private final ChangeNotices changeNotices;
    private final Tenancy tenancy;
    private final Clock clock;

    DeadlineWatch(
            Deadlines deadlines,
            BreakGlasses glasses,
            ChangeRequests changes,
            GlassNotices glassNotices,
            ChangeNotices changeNotices,
            Tenancy tenancy,
            Clock clock) {
        this.deadlines = deadlines;
        this.glasses = glasses;
        this.changes = changes;
        this.glassNotices = glassNotices;
        this.changeNotices = changeNotices;
        this.tenancy = tenancy;
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

    /** Answers of how much people were told; whatever fails keeps nothing else untold (JOB-2). */
    int tell(Instant now) {
        Instant restless = now.minus(Deadlines.PATIENCE);
        Turns turns = new Turns();
        told(
                turns,
                page(deadlines::owedReviews, DUE, now.plus(BreakGlass.SOON)),
                it -> due(it, now));
        told(turns, page(deadlines::owedReviews, LATE, now), this::late);
        told(turns, page(deadlines::missedWindows, MISSED, now), this::missed);
        told(turns, page(deadlines::untouched, WAITING, restless), this::waiting);
        return turns.over();
    }

    private void told(Turns turns, Turns.Source<Passed> source, Predicate<Passed> tell) {
        turns.each(
                Passed.BEFORE_ALL,
                source,
                one -> tenancy.inside(one.workspace(), () -> tell.test(one)));
    }

    /** Where what passed stands in the order of time. */
    @FunctionalInterface
    private interface Passing {
        List<Passed> page(String kind, Instant then, Passed after, int most);
    }

    private static Turns.Source<Passed> page(Passing passing, String kind, Instant then) {
        return (after, most) -> passing.page(kind, then, after, most);
    }

    /** What is late already is told of as that. */
    private boolean due(Passed passed, Instant now) {
        return glasses.lock(passed.workspace(), passed.change())
                .filter(BreakGlass::isOwed)
                .filter(_ -> deadlines.tell(DUE, passed))
                .filter(_ -> passed.due().isAfter(now))
                .map(glass -> {
                    glassNotices.due(glass);
                    return true;
                })
                .orElse(false);
    }

    private boolean waiting(Passed passed) {
        return untouched(passed)
                .filter(_ -> deadlines.tell(WAITING, passed))
                .filter(change -> change.state() instanceof ChangeState.InReview)
                .map(change -> {
                    changeNotices.waiting(change);
                    return true;
                })
                .orElse(false);
    }

    /** The change, held, if nobody has touched it in the meantime. */
    private Optional<ChangeRequest> untouched(Passed passed) {
        return changes.lock(passed.workspace(), passed.change())
                .filter(change -> change.state().name().isOpen())
                .filter(change -> change.course().touchedAt().equals(passed.due()));
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
