package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.Deadlines;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Board;
import io.colorguard.compliance.domain.Board.Due;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.notification.domain.NoticeKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds of what is due after changes went live, each once (CMP-2, CMP-6). */
@Component
class ChecklistWatch implements RecurringJob {

    static final Duration SOON = Duration.ofDays(3);

    private static final int PAGE = 500;

    private final Board board;
    private final Deadlines deadlines;
    private final ChangeRequests changes;
    private final ChecklistNotices notices;
    private final Tenancy tenancy;
    private final Clock clock;

    ChecklistWatch(
            Board board,
            Deadlines deadlines,
            ChangeRequests changes,
            ChecklistNotices notices,
            Tenancy tenancy,
            Clock clock) {
        this.board = board;
        this.deadlines = deadlines;
        this.changes = changes;
        this.notices = notices;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "checklist-watch";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        tell(clock.instant());
    }

    /** Answers of how many phases people were told; what fails is told after all had their turn. */
    int tell(Instant now) {
        return tell(ChecklistNoticeKinds.OVERDUE, now, now)
                + tell(ChecklistNoticeKinds.DUE, now.plus(SOON), now);
    }

    private int tell(NoticeKind kind, Instant then, Instant now) {
        int told = 0;
        RuntimeException failure = null;
        for (Due due : board.dueBefore(kind.name(), then, PAGE)) {
            try {
                told += tenancy.inside(due.workspace(), () -> told(kind, due, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return told;
    }

    /** What is overdue already is told of as that. */
    private boolean told(NoticeKind kind, Due due, Instant now) {
        boolean overdue = kind == ChecklistNoticeKinds.OVERDUE;
        return changes.lock(due.workspace(), due.change())
                .flatMap(change -> standing(change, due).map(line -> new Standing(change, line)))
                .filter(_ ->
                        deadlines.tell(
                                kind.name(),
                                new Deadlines.Passed(due.workspace(), due.change(), due.at())))
                .filter(_ -> overdue || due.at().isAfter(now))
                .map(it -> {
                    if (overdue) {
                        notices.overdue(it.change(), it.line());
                    } else {
                        notices.due(it.change(), it.line());
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Whoever signed it off in the meantime has won: it is looked at again once it is held. */
    private Optional<BoardLine> standing(ChangeRequest change, Due due) {
        List<BoardLine> lines = board.of(change.workspace(), change.id());
        return lines.stream()
                .filter(line -> line.phase() == Phase.POST_DEPLOYMENT)
                .filter(line -> line.state() != PhaseState.SIGNED_OFF)
                .filter(line -> due.at().equals(line.due()))
                .findFirst();
    }

    private record Standing(ChangeRequest change, BoardLine line) {}
}
