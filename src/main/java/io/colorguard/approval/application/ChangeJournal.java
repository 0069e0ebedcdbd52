package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.shared.Outcome;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what becomes of changes, with the act that the audit trail will tell (AUD-1). */
@Component
class ChangeJournal {

    private final AuditTrail trail;
    private final ChangeRequests changes;
    private final ChangeNotices notices;
    private final ApplicationEventPublisher events;

    ChangeJournal(
            AuditTrail trail,
            ChangeRequests changes,
            ChangeNotices notices,
            ApplicationEventPublisher events) {
        this.trail = trail;
        this.changes = changes;
        this.notices = notices;
        this.events = events;
    }

    /** Keeps the change as it is now. */
    ChangeRequest keep(String action, ChangeRequest change) {
        return trail.record(act(action, change, change.wording().reason()), () -> saved(change));
    }

    /** Does the work and keeps the change it answers, in one act. */
    Outcome<ChangeRequest> keep(
            String action,
            ChangeRequest change,
            String reason,
            Supplier<Outcome<ChangeRequest>> work) {
        return trail.record(act(action, change, reason), () -> work.get().map(this::saved));
    }

    /** Whom it concerns is told with the same transaction (NTF-1); of drafts nobody is. */
    private ChangeRequest saved(ChangeRequest change) {
        events.publishEvent(new ChangesMoved(change.workspace(), change.id().toString()));
        if (change.state() instanceof ChangeState.Draft) {
            return changes.save(change);
        }
        ChangeRequest before = changes.find(change.workspace(), change.id()).orElse(null);
        ChangeRequest after = changes.save(change);
        notices.tell(before, after);
        return after;
    }

    /** Does the work, keeps the change it answers and what belongs to it, in one act. */
    Outcome<ChangeRequest> keep(
            String action,
            ChangeRequest change,
            String reason,
            Supplier<Outcome<ChangeRequest>> work,
            Runnable more) {
        return trail.record(
                act(action, change, reason),
                () -> work.get().map(this::saved).ifDone(_ -> more.run()));
    }

    private static Act act(String action, ChangeRequest change, String reason) {
        return Act.of(
                        change.workspace(),
                        "change." + action,
                        Subject.change(change.id().toString()))
                .withChange(change.id().toString())
                .withFlag(change.proposal().flag().value())
                .withReason(reason.isEmpty() ? null : reason);
    }
}
