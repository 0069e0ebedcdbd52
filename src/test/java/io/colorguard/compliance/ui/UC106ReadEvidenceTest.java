package io.colorguard.compliance.ui;

import static io.colorguard.identity.Actors.signedOnLongAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Phase;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.StepUp;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** An auditor reads the whole story of a change on one page, and takes it out. */
@DatabaseTest
@Rule("CMP-7")
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.compliance.ui"
        })
class UC106ReadEvidenceTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;

    private ComplianceScene officer;
    private ApprovalScene scene;
    private ChangeRequest change;

    @BeforeEach
    void anExperimentForProduction() {
        officer = new ComplianceScene(portal);
        scene = officer.scene;
        change = officer.proposed("trial");
    }

    @Test
    @SignedInAs("viewer")
    void theStoryStandsOnOnePage() {
        officer.closes(change, Phase.PRE_PRODUCTION);
        open("/evidence");
        assertThat(page())
                .contains("1. What was asked", "Diego")
                .contains("See the report of Monday", "Signed off by")
                .contains("10. People, and how to read this")
                .doesNotContain("compliance.story.");
    }

    @Test
    @SignedInAs("viewer")
    void theChangeLeadsToIt() {
        open("");
        assertThat(
                        $view(Anchor.class)
                                .withCondition(
                                        it -> it.getHref().endsWith(change.id() + "/evidence"))
                                .all())
                .hasSize(1);
    }

    @Test
    @SignedInAs("viewer")
    void theDialogSaysWhatTakingItLeavesBehind() {
        open("/evidence");
        press("Download PDF");
        assertThat($(Dialog.class).single().getElement().getOuterHTML())
                .contains("The history keeps that you took it");
    }

    @Test
    @Rule("IDN-7")
    @SignedInAs("viewer")
    void takingItAsksForARecentSignOn() {
        SecurityContextHolder.setContext(signedOnLongAgo("viewer"));
        open("/evidence");
        assertThat(page()).contains("1. What was asked");
        press("Download PDF");
        assertThat($(Anchor.class).withCondition(it -> it.getHref().equals(StepUp.ADDRESS)).all())
                .hasSize(1);
    }

    @Test
    @Rule("TLK-2")
    @SignedInAs("reviewer")
    void aDraftOfOthersIsNotTold() {
        scene.standing(ApprovalScene.aFlag("steady", LifecycleStage.PRODUCTION));
        change = scene.drafted("steady", 5);
        open("/evidence");
        assertThat(page()).contains("was never submitted").doesNotContain("What was asked");
        open("");
        assertThat(page()).doesNotContain("Evidence");
    }

    @Test
    @SignedInAs("viewer")
    void itIsToldInSpanish() {
        UI.getCurrentOrThrow().setLocale(Locale.of("es"));
        open("/evidence");
        assertThat(page()).contains("1. Qué se pidió", "Descargar PDF");
    }

    private void open(String below) {
        UI.getCurrentOrThrow()
                .navigate("w/" + scene.workspace.key() + "/changes/" + change.id() + below);
        roundTrip();
    }

    private void press(String text) {
        test($view(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String page() {
        return getCurrentView().getElement().getOuterHTML()
                + $view(com.vaadin.flow.component.html.Div.class).all().stream()
                        .map(it -> it.getElement().getProperty("innerHTML", ""))
                        .reduce("", String::concat);
    }
}
