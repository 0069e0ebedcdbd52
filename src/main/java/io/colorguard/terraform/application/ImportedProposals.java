package io.colorguard.terraform.application;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.domain.ReadFlag;
import org.springframework.stereotype.Component;

/** Opens change requests for flags of an import; each flag keeps its own gates. */
@Component
class ImportedProposals {

    private final ApprovalDesk desk;

    ImportedProposals(ApprovalDesk desk) {
        this.desk = desk;
    }

    /** Proposes and submits one flag; the id of its change. */
    Outcome<String> propose(WorkspaceKey workspace, ReadFlag flag) {
        var draft = ChangeDraft.of(new Wording("", "Import: " + flag.file()), flag.content());
        return desk.propose(workspace, draft).map(change -> change.id().toString());
    }
}
