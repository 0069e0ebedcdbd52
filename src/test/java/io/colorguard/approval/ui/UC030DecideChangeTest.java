package io.colorguard.approval.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.CodeBlock;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.VerdictBar;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reviewers read a change and judge exactly what they saw; its author cannot. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
class UC030DecideChangeTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;

    ApprovalScene scene;
    FlagContent flag;
    ChangeRequest change;

    @BeforeEach
    void rampUnderReview() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("new-checkout", LifecycleStage.PRODUCTION));
        change = scene.proposed(ramped(flag, "prod", 25));
    }

    @Test
    @SignedInAs("reviewer")
    void whatWaitsIsListedAndOpened() {
        open("changes");
        Grid<ChangeSummary> grid = $view(ChangeGrid.class).single();
        assertThat(test(grid).getRow(0).id()).isEqualTo(change.id());
    }

    @Test
    @SignedInAs("viewer")
    void nothingWaitsForViewers() {
        open("changes");
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    @Rule("APR-5")
    @Test
    @SignedInAs("reviewer")
    void somebodyElseApproves() {
        open("changes/" + change.id());
        press(button("Approve prod"));
        test($(Button.class).withText("Approve").single()).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(state()).isInstanceOf(ChangeState.Applied.class);
        assertThat(scene.flag("new-checkout").content().in("prod").rules()).hasSize(1);
    }

    @Rule("APR-3")
    @Test
    @SignedInAs("developer1")
    void theAuthorIsToldWhyTheyCannot() {
        open("changes/" + change.id());
        RefusableButton approve = button("Approve");
        assertThat(approve.isRefused()).isTrue();
        press(approve);
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat($view(VerdictBar.class).single().getElement().getTextRecursively())
                .contains("You wrote part of this change");
    }

    @Rule("APR-7")
    @Test
    @SignedInAs("reviewer")
    void askingNeedsAReason() {
        open("changes/" + change.id());
        press(button("Ask for changes"));
        give("Ask for changes");
        TextArea reason = $(TextArea.class).withCaption("Reason").single();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("Ramp in two steps");
        give("Ask for changes");
        assertThat(state()).isInstanceOf(ChangeState.ChangesAsked.class);
        assertThat($view(Span.class).withText("Changes asked").exists()).isTrue();
    }

    @Rule("APR-5")
    @Test
    @SignedInAs("reviewer")
    void aVerdictOnWhatMovedShowsWhatHappened() {
        open("changes/" + change.id());
        press(button("Approve prod"));
        as(
                "developer1",
                () ->
                        desk.save(
                                        scene.workspace.key(),
                                        change.id(),
                                        null,
                                        ApprovalScene.wanting(ramped(flag, "prod", 50)))
                                .require());
        give("Approve");
        assertThat(state()).isInstanceOf(ChangeState.InReview.class);
        assertThat($view(Note.class).all()).isNotEmpty();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("50\u00a0%");
    }

    @Test
    @SignedInAs("viewer")
    void everyTabShowsTheSameChange() {
        assertThat(tab("words")).contains("25\u00a0%");
        tab("json");
        assertThat(code())
                .anyMatch(side -> side.contains("\"size\" : 25") || side.contains("\"size\": 25"));
        tab("hcl");
        assertThat(code()).anyMatch(side -> side.contains("treatment = \"on\", size = 25"));
    }

    private List<String> code() {
        return $view(CodeBlock.class).all().stream().map(CodeBlock::text).toList();
    }

    @Test
    @SignedInAs("viewer")
    void hclTellsOfTheWorkspacesStackToo() {
        change = scene.proposed(about("A shorter way to pay", List.of()));
        assertThat(tab("hcl")).contains("The flag itself");
        assertThat($view(CodeBlock.class).all())
                .extracting(CodeBlock::text)
                .satisfiesExactly(
                        before -> assertThat(before).contains("What new-checkout does"),
                        after -> assertThat(after).contains("A shorter way to pay"));
        assertThat(tab("json")).contains("No definition is different");
    }

    @Test
    @SignedInAs("viewer")
    void hclSaysWhatIsNotExported() {
        change = scene.proposed(about("What new-checkout does", List.of("mobile")));
        assertThat(tab("hcl")).contains("The exported files stay as they are");
    }

    private FlagContent about(String description, List<String> tags) {
        return new FlagContent(
                flag.key(),
                new About(description, flag.about().owner(), tags),
                flag.classification(),
                flag.trafficType(),
                flag.environments(),
                flag.base(),
                flag.overrides(),
                flag.sunset());
    }

    private String tab(String name) {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/changes/" + change.id(),
                        QueryParameters.of("tab", name));
        roundTrip();
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    @SignedInAs("viewer")
    void everybodyReadsThePolicies() {
        open("policies");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Version 1")
                .contains("stricter reading");
    }

    @Rule("APR-7")
    @Test
    @SignedInAs("developer1")
    void theAuthorSeesWhatWasAsked() {
        scene.decided("reviewer", change, Verdict.Kind.ASK).require();
        open("changes/" + change.id());
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Think again");
    }

    private ChangeState state() {
        return scene.change(change.id()).state();
    }

    private RefusableButton button(String text) {
        return $view(RefusableButton.class).all().stream()
                .filter(it -> it.getElement().getTextRecursively().strip().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void press(RefusableButton button) {
        test(button).click();
        roundTrip();
    }

    private void give(String verdict) {
        test($(Button.class).withText(verdict).single()).click();
    }

    private void open(String page) {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/" + page);
        roundTrip();
    }
}
