package io.colorguard.audit.persistence;

import org.hibernate.envers.RevisionListener;

/** Fails every write of audited rows that nobody has put a name and a reason to (AUD-1). */
class ActRevisionListener implements RevisionListener {

    @Override
    public void newRevision(Object revision) {
        TransactionAct.find()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "something audited was written outside AuditTrail.record"))
                .describe((ActRevisionEntity) revision);
    }
}
