package io.colorguard.workspace.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words the acts of setting up for the audit trail (AUD-1). */
@Component
class SetupJournal {

    private final AuditTrail trail;

    SetupJournal(AuditTrail trail) {
        this.trail = trail;
    }

    void record(Workspace workspace, String what, Runnable work) {
        Subject subject = Subject.workspace(workspace.key().value());
        trail.record(Act.of(workspace.id(), "workspace." + what, subject), work);
    }

    void record(Workspace workspace, WorkspacePart part, String what, Runnable work) {
        String kind = part.kind().name().toLowerCase(Locale.ROOT);
        String action = "workspace.%s.%s".formatted(kind, what);
        trail.record(Act.of(workspace.id(), action, new Subject(kind, part.identity())), work);
    }
}
