package io.colorguard.compliance.ui;

import static io.colorguard.approval.domain.Phase.DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.PRE_PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinSession;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.approval.ui.LiveChanges;
import io.colorguard.approval.ui.LiveNow;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.HostileFiles;
import io.colorguard.compliance.ImpactScene;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.PointState;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.RefusableButton;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People check a change on its page, and the page says what its gates wait for. */
@DatabaseTest
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.compliance.ui"
        })
class UC080CheckChangeTest extends SpringBrowserlessTest {

    private static final String SECURITY = "Security review completed";

    @Autowired ApplicationContext portal;
    @Autowired LiveChanges live;

    private ComplianceScene officer;
    private ApprovalScene scene;
    private ChangeRequest change;

    @BeforeEach
    void anExperimentForProduction() {
        officer = new ComplianceScene(portal);
        scene = officer.scene;
        change = officer.proposed("trial");
    }

    @Rule("CMP-3")
    @Test
    @SignedInAs("developer1")
    void theAuthorShowsWhatIsAsked() {
        open();
        act("Show that it is met", SECURITY);
        test($(TextArea.class).withCaption("What shows it").single()).setValue("SEC-902 report");
        give("Show it");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(officer.checklist(change).state(point("security_review")))
                .isInstanceOf(PointState.MetByHand.class);
        assertThat(line(SECURITY)).contains("met", "you", "SEC-902 report");
        assertThat(panel()).contains("1 of 12", "1 of 4 · open");
    }

    @Rule("CMP-3")
    @Test
    @SignedInAs("developer1")
    void aFileShowsItAndCanBeTakenOutAgain() {
        open();
        act("Show that it is met", SECURITY);
        test($(RadioButtonGroup.class).single()).selectItem("A file");
        test($(Upload.class).single()).upload("sec-902.pdf", "application/pdf", HostileFiles.PDF);
        roundTrip();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(line(SECURITY)).contains("met", "sec-902.pdf");
        assertThat($view(Anchor.class).all())
                .filteredOn(link -> text(link).equals("sec-902.pdf"))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isNotEmpty());
    }

    @Rule("CMP-3")
    @Test
    @SignedInAs("developer1")
    void evidenceThatIsNoneKeepsTheDialogOpen() {
        open();
        act("Show that it is met", SECURITY);
        give("Show it");
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat(text($(Dialog.class).single())).contains("this cannot be empty");
        assertThat(line(SECURITY)).contains("open");
    }

    @Rule("CMP-3")
    @Test
    @SignedInAs("developer1")
    void whatDoesNotApplyIsJustifiedAndReopened() {
        open();
        act("Does not apply", SECURITY);
        give("Say so");
        TextArea why = $(TextArea.class).withCaption("Why").single();
        assertThat(why.isInvalid()).isTrue();
        test(why).setValue("Nothing is stored");
        give("Say so");
        assertThat(line(SECURITY)).contains("waits for confirmation", "Nothing is stored");
        act("Reopen", SECURITY);
        test($(TextArea.class).withCaption("Why").single()).setValue("It is stored after all");
        give("Reopen");
        assertThat(line(SECURITY)).contains("open again", "you", "It is stored after all");
    }

    @Rule("CMP-5")
    @Test
    @SignedInAs("viewer")
    void whatWasMeasuredStandsBesideItsCheckpoint() {
        scene.standing(ComplianceScene.anExperiment("measured", LifecycleStage.STAGING));
        change = officer.proposed("measured");
        var impact = new ImpactScene(portal, scene.workspace.key(), new FlagKey("measured"));
        String id = change.id().toString();
        for (int i = 1; i <= 7; i++) {
            impact.measures("operator", "metric", "Metric " + i, "change", id).require();
        }
        impact.measures("operator", "metric", "Of no change").require();
        impact.withdraws("operator", 7, "The wrong board").require();
        open();
        assertThat(line("Business metrics validation"))
                .contains(
                        "Measured: Metric 6 2.5 → 2.75 % (+0.25, as wanted)",
                        "One more measurement stands")
                .doesNotContain("Metric 7", "Metric 1 ", "Of no change");
        assertThat(line("User impact assessment")).doesNotContain("Measured");
    }

    @Rule({"CMP-3", "CMP-4"})
    @Test
    @SignedInAs("compliance")
    void theOfficerConfirmsAndSignsOff() {
        officer.proves(change, PRE_PRODUCTION);
        officer.leavesOut("developer1", change, "security_review").require();
        open();
        assertThat(button("Sign off").isRefused()).isTrue();
        act("Confirm that it does not apply", SECURITY);
        assertThat(line(SECURITY)).contains("not applicable", "Confirmed by you");
        press(button("Sign off"));
        assertThat(officer.checklist(change).state(PRE_PRODUCTION))
                .isEqualTo(PhaseState.SIGNED_OFF);
        assertThat(panel()).contains("signed off by");
        press(button("Take the sign-off back"));
        test($(TextArea.class).withCaption("Why").single()).setValue("Read the wrong report");
        give("Take it back");
        assertThat(officer.checklist(change).state(PRE_PRODUCTION)).isEqualTo(PhaseState.READY);
        assertThat(panel()).contains("took the sign-off back: Read the wrong report");
    }

    @Rule("CMP-3")
    @Test
    @SignedInAs("viewer")
    void readersAreOfferedNothing() {
        officer.proves(change, PRE_PRODUCTION);
        open();
        assertThat(acts()).isEmpty();
        assertThat(find("Sign off")).isEmpty();
        assertThat(panel()).contains("ready for sign-off", "Change management approval obtained");
    }

    @Rule("CMP-2")
    @Test
    @SignedInAs("reviewer")
    void theGateSaysWhatItWaitsForUntilItIsSignedOff() {
        open();
        assertThat(page()).contains("Waits for sign-off: Pre-production, 4 open");
        assertThat(button("Approve").isRefused()).isTrue();
        assertThat(button("Reject").isRefused()).isFalse();
        assertThat(page()).contains("takes no approvals before this phase is signed off");
        TextArea comment = $view(TextArea.class).first();
        comment.setValue("I am still wri");
        officer.closes(change, PRE_PRODUCTION);
        told();
        assertThat(comment.getValue()).isEqualTo("I am still wri");
        assertThat($view(TextArea.class).first()).isSameAs(comment);
        assertThat(page()).doesNotContain("Waits for sign-off: Pre-production");
        assertThat(button("Approve prod").isRefused()).isFalse();
    }

    @Rule("CMP-2")
    @Test
    @SignedInAs("reviewer")
    void anAgreedGateThatWaitsForDeploymentDoesNotLookDone() {
        officer.closes(change, PRE_PRODUCTION);
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        open();
        assertThat(page())
                .contains("agreed, not in effect yet")
                .contains("Waits for sign-off: Production deployment, 3 open");
        assertThat(line("Change management approval obtained")).contains("met", "automatic");
    }

    @Rule("CMP-2")
    @Test
    @SignedInAs("compliance")
    void theLastSignOffLetsItTakeEffect() {
        officer.closes(change, PRE_PRODUCTION);
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        officer.proves(change, DEPLOYMENT);
        open();
        press(buttons("Sign off").getFirst());
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.Applied.class);
        told();
        assertThat(page()).contains("no longer as this page shows");
    }

    @Rule("CMP-4")
    @Test
    @SignedInAs("viewer")
    void whatAnotherContentReopenedSaysFromWhich() {
        officer.closes(change, PRE_PRODUCTION);
        String old = officer.checklist(change).content().abbreviated();
        scene.saved(change, 25);
        String now = officer.checklist(change).content().abbreviated();
        open();
        assertThat(now).isNotEqualTo(old);
        assertThat(line(SECURITY)).contains("open again", "about content " + old, now);
        assertThat(panel()).contains("signed off content " + old);
    }

    @Rule("PRO-3")
    @Test
    @SignedInAs("developer2")
    void whatNoRecordSaysIsAttested() {
        promotion();
        open();
        assertThat(text($view(CriteriaPanel.class).single()))
                .contains("before staging opens", "0 of 1", "at most 0.1", "unknown");
        assertThat(page()).contains("Waits for a criterion: Error rate");
        act("Attest", "Error rate");
        test($(TextArea.class).withCaption("What shows it").single()).setValue("None in a week");
        give("Show it");
        assertThat(officer.dossier(change).promotion().orElseThrow().state(Criterion.ERROR_RATE))
                .isInstanceOf(CriterionState.Attested.class);
        assertThat(line("Error rate")).contains("attested", "None in a week");
    }

    @Rule("PRO-4")
    @Test
    @SignedInAs("approver1")
    void anApproverWaivesWhatIsNotMet() {
        promotion();
        open();
        act("Waive", "Error rate");
        test($(TextArea.class).withCaption("Why").single()).setValue("Nobody uses it yet");
        give("Waive");
        assertThat(officer.dossier(change).promotion().orElseThrow().state(Criterion.ERROR_RATE))
                .isInstanceOf(CriterionState.Waived.class);
        assertThat(line("Error rate"))
                .contains("waived", "Nobody uses it yet", "Otherwise: No record says it");
    }

    @Rule("PRO-4")
    @Test
    @SignedInAs("admin")
    void anAdministratorIsNotOfferedToWaive() {
        promotion();
        open();
        assertThat(acts()).contains("Attest: Error rate").doesNotContain("Waive: Error rate");
    }

    /** A feature whose next stage opens staging, where few errors are asked for. */
    private void promotion() {
        scene.policy(ComplianceScene::askingForFewErrors);
        change = scene.proposed(ApprovalScene.aFlag("promoted", LifecycleStage.STAGING));
    }

    private io.colorguard.approval.domain.Checkpoint point(String key) {
        return officer.checklist(change).list().find(key).orElseThrow();
    }

    private void open() {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/changes/" + change.id());
        roundTrip();
    }

    private void told() {
        LiveNow.now(live);
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
        roundTrip();
    }

    private List<String> acts() {
        return $view(NativeButton.class).all().stream()
                .filter(it -> it.hasClassName("act"))
                .map(it -> it.getElement().getAttribute("aria-label"))
                .toList();
    }

    private void act(String verb, String what) {
        NativeButton button =
                $view(NativeButton.class).all().stream()
                        .filter(it ->
                                (verb + ": " + what)
                                        .equals(it.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
        roundTrip();
    }

    private void give(String verb) {
        test($(Button.class).withText(verb).single()).click();
        roundTrip();
    }

    private List<RefusableButton> buttons(String verb) {
        return $view(RefusableButton.class).all().stream()
                .filter(it -> text(it).strip().equals(verb))
                .filter(it -> !it.isRefused())
                .toList();
    }

    private Optional<RefusableButton> find(String verb) {
        return $view(RefusableButton.class).all().stream()
                .filter(it -> text(it).strip().equals(verb))
                .findFirst();
    }

    private RefusableButton button(String verb) {
        return find(verb).orElseThrow();
    }

    private void press(RefusableButton button) {
        test(button).click();
        roundTrip();
    }

    private String line(String title) {
        return $view(CheckItem.class).all().stream()
                .map(UC080CheckChangeTest::text)
                .filter(it -> it.startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private String panel() {
        return text($view(ChecklistPanel.class).single());
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
