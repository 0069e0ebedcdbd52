package io.colorguard.approval.application;

import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.Ending;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.approval.domain.PolicyChanges;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import org.springframework.stereotype.Component;

/**
 * Keeps what becomes of policy changes, with the act that the audit trail will tell; an accepted
 * one puts its policy in force in the same act (AUD-1, APR-13).
 */
@Component
class PolicyJournal {

    private final AuditTrail trail;
    private final PolicyChanges changes;
    private final Policies policies;
    private final PolicyNotices notices;

    PolicyJournal(
            AuditTrail trail, PolicyChanges changes, Policies policies, PolicyNotices notices) {
        this.trail = trail;
        this.changes = changes;
        this.policies = policies;
        this.notices = notices;
    }

    /** Keeps it as it was written. */
    PolicyChange written(String action, PolicyChange change) {
        return kept(action, change, change.reason());
    }

    /** Keeps how it ended, once. */
    PolicyChange ended(PolicyChange before, PolicyChange after) {
        Ending ending = after.ending();
        if (ending == null || after.equals(before)) {
            return after;
        }
        String action = ending.state() == State.ACCEPTED ? "changed" : ending.state().word();
        return kept(action, after, ending.reason());
    }

    private PolicyChange kept(String action, PolicyChange change, String reason) {
        return trail.record(
                act(action, change, reason),
                () -> {
                    changes.save(change);
                    Ending ending = change.ending();
                    if (ending != null && ending.state() == State.ACCEPTED) {
                        policies.add(change.workspace(), change.next(ending.at()));
                    }
                    notices.tell(change);
                    return change;
                });
    }

    private static Act act(String action, PolicyChange change, String reason) {
        return Act.of(
                        change.workspace(),
                        "policy." + action,
                        Subject.policyChange(change.id().toString()))
                .withReason(reason.isEmpty() ? null : reason);
    }
}
