package io.colorguard.terraform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.KeyValueList;

/** The change, the hash and the policy behind a block. */
class OriginFacts extends Div {

    OriginFacts(WorkspaceKey workspace, Approval approval) {
        KeyValueList facts =
                new KeyValueList()
                        .put(
                                getTranslation(
                                        approval.kind() == Approval.Kind.CHANGE
                                                ? "terraform.fact.change"
                                                : "terraform.fact.import"),
                                change(workspace, approval))
                        .put(
                                getTranslation("terraform.fact.hash"),
                                new HashChip(approval.hash().value()));
        if (approval.policyVersion() > 0) {
            facts.put(
                    getTranslation("terraform.fact.policy"),
                    getTranslation("terraform.fact.policy.version", approval.policyVersion()));
        }
        add(facts);
    }

    private static Component change(WorkspaceKey workspace, Approval approval) {
        return approval.isOfChange()
                ? new Anchor(
                        WorkspaceParameter.href(workspace, "changes", approval.change()),
                        approval.change())
                : new Anchor(
                        WorkspaceParameter.href(workspace, "history")
                                + "?change="
                                + approval.change(),
                        approval.change());
    }
}
