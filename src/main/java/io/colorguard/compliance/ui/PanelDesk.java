package io.colorguard.compliance.ui;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.ui.LiveChanges;
import io.colorguard.compliance.application.ComplianceDesk;
import io.colorguard.compliance.application.DossierReading;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;

/** What the panels of a change ask. */
@org.springframework.stereotype.Component
record PanelDesk(
        ComplianceDesk checklists,
        PromotionDesk promotions,
        EvidenceStore evidence,
        LiveChanges live,
        Clock clock) {

    Outcome<DossierReading> look(WorkspaceKey workspace, ChangeId change) {
        return checklists.look(workspace, change);
    }
}
