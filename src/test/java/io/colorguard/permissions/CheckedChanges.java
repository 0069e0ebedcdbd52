package io.colorguard.permissions;

import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Phase;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Changes with checklists in every state, and one with criteria, by the names of the table. */
final class CheckedChanges {

    private CheckedChanges() {}

    /** Puts the policy in force under which they are checked. */
    static void begin(ApprovalScene scene) {
        scene.policy(ComplianceScene::checkingExperiments);
        scene.policy(ComplianceScene::askingForFewErrors);
    }

    static void into(Map<String, Object> things, ApplicationContext portal, ApprovalScene scene) {
        ComplianceScene officer = new ComplianceScene(portal, scene);
        ChangeRequest checked = officer.proposed("checked");
        officer.meets("developer2", checked, "data_retention").require();
        officer.leavesOut("developer2", checked, "privacy_impact").require();
        ChangeRequest ready = officer.proposed("ready");
        officer.proves(ready, Phase.PRE_PRODUCTION);
        ChangeRequest signed = officer.proposed("signed");
        officer.closes(signed, Phase.PRE_PRODUCTION);
        ChangeRequest promoted =
                scene.proposed(ApprovalScene.aFlag("promoted", LifecycleStage.STAGING));
        things.put("checked", checked.id());
        things.put("ready", ready.id());
        things.put("ready content", officer.checklist(ready).content());
        things.put("signed", signed.id());
        things.put("promoted", promoted.id());
        things.put("open point", "security_review");
        things.put("met point", "data_retention");
        things.put("left out", "privacy_impact");
        things.put("Evidence", ComplianceScene.REPORT);
        things.put("Phase", Phase.PRE_PRODUCTION);
        things.put("Criterion", Criterion.ERROR_RATE);
    }
}
