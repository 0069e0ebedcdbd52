package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Readiness;
import org.springframework.stereotype.Component;

/**
 * Lets nobody agree, and nothing take effect, before what must come first is done (CMP-2, PRO-4).
 */
@Component
class ChecklistReadiness implements Readiness {

    private final Dossiers dossiers;

    ChecklistReadiness(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Obstacles obstacles(ChangeRequest change) {
        return dossiers.of(change).obstacles();
    }
}
