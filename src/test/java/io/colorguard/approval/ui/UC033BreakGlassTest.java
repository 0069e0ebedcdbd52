package io.colorguard.approval.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.RefusableButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An operator breaks the glass in two clicks; somebody else looks at it afterwards. */
@DatabaseTest
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.catalog.ui"
        })
class UC033BreakGlassTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired EmergencyDesk emergencies;

    ApprovalScene scene;
    FlagContent ramp;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ramp = scene.live("checkout", 25);
    }

    @Rule("APR-11")
    @Test
    @SignedInAs("operator")
    void twoClicksAReasonAndAnIncidentKill() {
        open("flags/checkout");
        click("btn-danger");
        press("Do it now");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        assertThat($(TextField.class).withCondition(TextField::isInvalid).all()).hasSize(1);
        test($(TextArea.class).single()).setValue("Errors since ten");
        test($(TextField.class).withCondition(TextField::isInvalid).single()).setValue("INC-7");
        press("Do it now");

        assertThat(scene.flag("checkout").kills()).containsOnlyKeys("prod");
    }

    @Rule("APR-11")
    @Test
    @SignedInAs("developer1")
    void nobodyElseIsOfferedTo() {
        open("flags/checkout");

        assertThat(
                        $(RefusableButton.class)
                                .withCondition(it -> it.hasClassName("btn-danger"))
                                .all())
                .isEmpty();
    }

    @Rule("APR-11")
    @Test
    @SignedInAs("compliance")
    void whatIsOwedStandsInRedUntilItIsReviewed() {
        BreakGlass glass = killed();
        open("changes");
        assertThat($(Note.class).withCondition(it -> it.hasClassName("blocked")).all()).hasSize(1);
        open("changes/" + glass.change());
        click("btn-primary");
        $(Select.class).single().setValue(true);
        TextArea words =
                $(TextArea.class)
                        .withCondition(it -> !it.getLabel().equals("Write a comment"))
                        .single();
        test(words).setValue("It was right");
        press("Review");

        assertThat(as("viewer", () -> emergencies.owed(scene.workspace.key()).require())).isEmpty();
        open("changes");
        assertThat($(Note.class).withCondition(it -> it.hasClassName("blocked")).all()).isEmpty();
    }

    @Rule("APR-11")
    @Test
    @SignedInAs("developer1")
    void whoMayNotReviewReadsWhy() {
        BreakGlass glass = killed();
        open("changes/" + glass.change());

        assertThat($(RefusableButton.class).withCondition(RefusableButton::isRefused).all())
                .isNotEmpty();
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Only a reviewer, an approver or a compliance officer");
    }

    @Rule({"APR-11", "APR-14"})
    @Test
    @SignedInAs("developer1")
    void anAuthorAsksForItBack() {
        killed();
        open("flags/checkout");
        press("Bring back");
        test($(TextArea.class).single()).setValue("Mended");
        press("Submit for approval");

        assertThat(scene.flag("checkout").kills()).containsOnlyKeys("prod");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .contains("changes/CHG-");
    }

    private BreakGlass killed() {
        return scene.broken(ramp, new Emergency.Kill("prod")).require();
    }

    private void click(String style) {
        test($(RefusableButton.class).withCondition(it -> it.hasClassName(style)).first()).click();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private void open(String page) {
        UI.getCurrent()
                .navigate("w/" + scene.workspace.key() + "/" + page, QueryParameters.empty());
        roundTrip();
    }
}
