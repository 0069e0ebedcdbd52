package io.colorguard.audit.ui;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.identity.Actors.signedOnLongAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.StepUp;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Anybody compares two revisions of a flag; who may propose it goes back to one. */
@DatabaseTest
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.audit.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.catalog.ui"
        })
@Rule("AUD-3")
class UC012CompareRevisionsTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired HistoryDesk history;

    private ApprovalScene scene;
    private long stood;
    private long ramped;

    @BeforeEach
    void aFlagThatChanged() {
        scene = new ApprovalScene(portal);
        FlagContent first =
                scene.standing(ApprovalScene.aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.agreed(ApprovalScene.ramped(first, "prod", 35));
        List<Long> approved =
                entries(
                                new HistoryQuestion(
                                        null,
                                        "checkout",
                                        null,
                                        null,
                                        null,
                                        null,
                                        "change.approved",
                                        null,
                                        null))
                        .stream()
                        .map(RevisionEntry::number)
                        .toList();
        stood = approved.getLast();
        ramped = approved.getFirst();
    }

    @Test
    @SignedInAs("viewer")
    void twoAreChosenInAnyOrderAndShownFromTheEarlierToTheLater() {
        open("");
        RevisionList list = $view(RevisionList.class).single();
        RevisionClicks.compare(list, ramped);
        assertThat(panel()).contains("Revision " + ramped + " of checkout is chosen");
        RevisionClicks.compare(list, stood);

        assertThat(panel())
                .contains("checkout: what is different between revisions " + stood, "35");
        assertThat(buttons()).doesNotContain("Restore this definition…");
    }

    @Test
    @SignedInAs("viewer")
    void theAddressHoldsBoth() {
        open("before=" + stood + "&after=" + ramped);
        assertThat(panel()).contains("between revisions " + stood + " and " + ramped);
        open("before=" + ramped + "&after=" + stood);
        assertThat(panel()).contains("between revisions " + stood + " and " + ramped);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    before=999999999999999998&after=999999999999999999, There is no revision 999999999999999998 here
                    before=abc&after=-4,               ''
                    before=99999999999999999999,       ''
                    """)
    @SignedInAs("viewer")
    void addressesThatNameNoneSaySo(String address, String said) {
        open(address);
        if (said.isEmpty()) {
            assertThat($view(ComparePanel.class).single().getChildren()).isEmpty();
        } else {
            assertThat(panel()).contains(said);
        }
    }

    @Test
    @SignedInAs("viewer")
    void revisionsOfDifferentFlagsAreNotCompared() {
        scene.standing(ApprovalScene.aFlag("other", LifecycleStage.PRODUCTION));
        long other = entries(HistoryQuestion.ofFlag("other")).getFirst().number();
        open("before=" + stood + "&after=" + other);
        assertThat(panel()).contains("are not of one flag");
    }

    @Test
    @SignedInAs("developer1")
    void whoMayProposeGoesBackByAChangeRequest() {
        open("before=" + stood + "&after=" + ramped);
        press("Restore this definition…");
        assertThat($(Dialog.class).withCondition(Dialog::isOpened).all()).hasSize(1);
        press("Begin the change");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ProposeView");
        assertThat(scene.flag("checkout").content().overrides()).containsKey("prod");
        assertThat(
                        entries(
                                new HistoryQuestion(
                                        null,
                                        "checkout",
                                        null,
                                        null,
                                        null,
                                        null,
                                        "change.drafted",
                                        null,
                                        null)))
                .hasSize(1);
    }

    @Test
    @Rule("AUD-6")
    @SignedInAs("viewer")
    void aFileIsOfferedWithHowMuchItHolds() {
        open("flag=checkout&action=change.approved");
        press("Export…");
        assertThat($(Dialog.class).single().getElement().getOuterHTML()).contains("2 revisions");
        assertThat($(Anchor.class).withCondition(it -> it.getText().contains("CSV")).all())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Rule({"AUD-6", "IDN-7"})
    @SignedInAs("viewer")
    void aFileAsksForARecentSignOn() {
        SecurityContextHolder.setContext(signedOnLongAgo("viewer"));
        open("");
        press("Export…");
        assertThat($(Anchor.class).withCondition(it -> it.getHref().equals(StepUp.ADDRESS)).all())
                .hasSize(1);
    }

    private void open(String parameters) {
        UI.getCurrentOrThrow()
                .navigate(
                        "w/" + scene.workspace.key() + "/history",
                        QueryParameters.fromString(parameters));
    }

    private String panel() {
        return $view(ComparePanel.class).single().getElement().getTextRecursively()
                + $view(ComparePanel.class).single().getElement().getOuterHTML();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        test($(Button.class).withCondition(it -> it.getText().equals(text)).all().getLast())
                .click();
        roundTrip();
    }

    private List<RevisionEntry> entries(HistoryQuestion question) {
        return as(
                        "developer1",
                        () -> history.page(scene.workspace.key().value(), question, null, 50))
                .require()
                .entries();
    }
}
