package io.colorguard.audit.persistence;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.Deed;
import io.colorguard.identity.IdentityJournal;
import io.colorguard.shared.WorkspaceId;
import org.springframework.stereotype.Component;

/** Keeps deeds outside any workspace in the one history. */
@Component
class EnversIdentityJournal implements IdentityJournal {

    private final AuditTrail trail;

    EnversIdentityJournal(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void record(Deed deed, Runnable work) {
        trail.record(
                Act.of(WorkspaceId.NONE, deed.action(), new Subject(deed.kind(), deed.key()))
                        .withReason(deed.reason()),
                work);
    }
}
