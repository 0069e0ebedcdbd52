package io.colorguard.approval.ui;

import static io.colorguard.identity.Actors.signedOnLongAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.SignedOnAgain;
import io.colorguard.uikit.StepUp;
import io.colorguard.workspace.domain.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A manager who signed in long ago proves anew who they are, beside the page, and approves. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
@Rule({"APR-4", "IDN-7"})
class UC050SignOnAgainTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;

    ApprovalScene scene;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
    }

    @Test
    @SignedInAs("approver1")
    void theVerdictWaitsOpenUntilTheySignOnAgain() {
        ChangeRequest change = managed();
        SecurityContext fresh = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(signedOnLongAgo("approver1"));
        UI.getCurrentOrThrow().navigate("w/" + scene.workspace.key() + "/changes/" + change.id());
        roundTrip();
        assertThat(approve().isRefused()).isFalse();
        test(approve()).click();
        roundTrip();
        test($(TextArea.class).withCondition(TextArea::isVisible).all().getLast())
                .setValue("Seen with the payments team");
        press("Approve");

        assertThat(openDialogs()).isEqualTo(2);
        assertThat($(Anchor.class).withCondition(it -> it.getHref().equals(StepUp.ADDRESS)).all())
                .hasSize(1);
        assertThat(scene.change(change.id()).verdicts()).isEmpty();

        SecurityContextHolder.setContext(fresh);
        UI page = UI.getCurrentOrThrow();
        ComponentUtil.fireEvent(page, new SignedOnAgain(page));
        roundTrip();
        assertThat(openDialogs()).isEqualTo(1);
        press("Approve");

        ChangeRequest approved = scene.change(change.id());
        assertThat(approved.state()).isInstanceOf(ChangeState.Applied.class);
        assertThat(approved.verdicts())
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.reason()).isEqualTo("Seen with the payments team");
                    assertThat(verdict.signOn()).isNotNull();
                });
    }

    /** A ramp in production that a manager must agree to. */
    private ChangeRequest managed() {
        FlagContent flag =
                scene.standing(ApprovalScene.aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.policy(policy ->
                new Policy(
                        policy.version() + 1,
                        ApprovalScene.BEGUN
                                .with(
                                        policy.approvals()
                                                .with(
                                                        ApprovalRow.FEATURE_LOW,
                                                        Tier.PRODUCTION,
                                                        new Quorum(Role.APPROVER, 1)))
                                .with(policy.safety()),
                        policy.author(),
                        policy.effectiveFrom()));
        return scene.proposed(ApprovalScene.ramped(flag, "prod", 25));
    }

    private long openDialogs() {
        return $(Dialog.class).withCondition(Dialog::isOpened).all().size();
    }

    private RefusableButton approve() {
        return $view(RefusableButton.class).all().getLast();
    }

    private void press(String text) {
        test($(Button.class).withCondition(it -> it.getText().equals(text)).all().getLast())
                .click();
        roundTrip();
    }
}
