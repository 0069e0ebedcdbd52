package io.colorguard.approval.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Freezes are seen, declared and lifted on the page of the policy. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
@Rule("APR-9")
class UC037LiftFreezeTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired FreezeCalendar calendar;
    @Autowired Clock clock;

    ApprovalScene scene;
    Freeze freeze;

    @BeforeEach
    void declare() {
        scene = new ApprovalScene(portal);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Span span = new Span(now.minusHours(1), now.plusDays(2), ZoneOffset.UTC);
        freeze =
                as(
                        "admin",
                        () ->
                                calendar.declare(
                                                scene.workspace.key(),
                                                span,
                                                Set.of(Tier.PRODUCTION),
                                                "Payday")
                                        .require());
    }

    @Test
    @SignedInAs("approver1")
    void anApproverSaysWhyAndThePageTellsWhoDidIt() {
        open();
        assertThat(page())
                .contains("Payday")
                .contains("declared by Carmen Ibarra")
                .contains("runs");
        press("Lift");
        assertThat(reason().isInvalid()).isFalse();
        confirm();
        assertThat(reason().getErrorMessage()).contains("why it ends early");
        test(reason()).setValue("Paid out");
        confirm();

        assertThat(page()).contains("lifted by Rodrigo Cárdenas").contains("“Paid out”");
        assertThat($view(RefusableButton.class).withText("Lift").exists()).isFalse();
    }

    @Test
    @SignedInAs("admin")
    void whoeverDeclaredItIsToldWhoMust() {
        open();
        assertThat(lift().isRefused()).isTrue();
        assertThat(page()).contains("another administrator or an approver must lift it");
    }

    @Rule({"APR-9", "IDN-2"})
    @Test
    @SignedInAs("developer1")
    void othersSeeItOnly() {
        open();
        assertThat(page()).contains("Payday").doesNotContain("Lift").doesNotContain("Declare");
    }

    @Test
    @SignedInAs("admin")
    void withoutDaysEachIsNamed() {
        open();
        press("Declare a freeze");
        test($(TextField.class).withLabel("Reason").single()).setValue("Audit");
        $(Button.class).withText("Declare a freeze").all().forEach(it -> test(it).click());
        roundTrip();
        assertThat(
                        $(com.vaadin.flow.component.datepicker.DatePicker.class).all().stream()
                                .map(it -> it.getErrorMessage())
                                .toList())
                .anyMatch(it -> it.contains("“from”"))
                .anyMatch(it -> it.contains("“until”"));
    }

    private RefusableButton lift() {
        return $view(RefusableButton.class).all().stream()
                .filter(it -> it.getElement().getTextRecursively().contains("Lift"))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        if (text.equals("Lift")) {
            test(lift()).click();
        } else {
            test($(Button.class).withText(text).single()).click();
        }
        roundTrip();
    }

    private void confirm() {
        test($(Button.class).withText("Lift").single()).click();
        roundTrip();
    }

    private TextField reason() {
        return $(TextField.class).withLabel("Reason").single();
    }

    private void open() {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/policies");
        roundTrip();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
