package io.colorguard.approval.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.BatchRun;
import io.colorguard.approval.application.BatchVerdicts;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.Window;
import io.colorguard.uikit.Note;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An author changes many flags at once, and a judge approves what waits of them. */
@DatabaseTest
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.catalog.ui"
        })
class UC034ChangeManyFlagsTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired BatchDesk desk;
    @Autowired BatchVerdicts verdicts;
    @Autowired LiveChanges live;
    @Autowired Inbox inbox;

    ApprovalScene scene;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        scene.standing(aFlag("alpha", LifecycleStage.PRODUCTION));
        scene.standing(aFlag("beta", LifecycleStage.PRODUCTION));
        scene.standing(ramped(aFlag("gamma", LifecycleStage.PRODUCTION), "prod", 25));
    }

    @Rule({"BAT-1", "BAT-2", "APR-14"})
    @Test
    @SignedInAs("developer1")
    void choosesFlagsSeesWhatItDoesAndProposes() {
        open("flags");
        select("alpha", "gamma");
        press("Change together");
        press("See what it does");
        assertThat($(Select.class).withCondition(Select::isInvalid).all()).hasSize(1);
        $(Select.class).all().get(1).setValue("prod");
        $(Select.class).all().get(2).setValue("on");
        $(IntegerField.class).single().setValue(25);
        press("See what it does");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        test($(TextArea.class).single()).setValue("It went well in staging");
        press("See what it does");
        looked();
        assertThat(text($(BatchForecastPanel.class).single()))
                .contains("1 of 2 flags")
                .contains("1 × Peer review")
                .contains("(APR-2)");
        press("Propose 1 change");

        Batch batch = whole();
        assertThat(batch.changes()).hasSize(1);
        assertThat(batch.refused())
                .extracting(line -> line.flag().value())
                .containsExactly("gamma");
        assertThat($view(BatchView.class).exists()).isTrue();
        assertThat(text($view(BatchView.class).single())).contains("gamma").contains("(APR-2)");
    }

    @Rule("BAT-1")
    @Test
    @SignedInAs("developer1")
    void theChoiceOutlivesOtherFilters() {
        open("flags");
        select("alpha");
        test($view(TextField.class).first()).setValue("beta");
        select("beta");
        assertThat(grid().getSelectedItems())
                .extracting(flag -> flag.key().value())
                .containsExactlyInAnyOrder("alpha", "beta");
        press("Choose the one that matches");
        assertThat(grid().getSelectedItems()).hasSize(2);
        press("Choose none");
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void nobodyElseChoosesFlags() {
        open("flags");
        assertThat($view(Grid.class).single().getSelectionMode())
                .isEqualTo(Grid.SelectionMode.NONE);
    }

    @Rule({"BAT-4", "APR-5"})
    @Test
    @SignedInAs("reviewer")
    void oneDialogApprovesEveryChangeThatItNames() {
        Batch batch = proposed();
        open("batches/" + batch.id());
        press("Give verdicts");
        assertThat(text($(Dialog.class).single())).contains("alpha").contains("beta");
        press("Approve 2 changes");
        judged(batch);
        assertThat(batch.changes().stream().map(scene::change))
                .allMatch(change -> change.state() instanceof ChangeState.Applied);
        assertThat(text($view(Note.class).single())).contains("2 of 2");
        assertThat(text($view(BatchResults.class).single())).contains("alpha").contains("beta");
    }

    @Rule({"BAT-4", "APR-7"})
    @Test
    @SignedInAs("reviewer")
    void oneDialogRejectsWithAReasonAndNamesWhatCouldNotBe() {
        Batch batch = proposed();
        open("batches/" + batch.id());
        press("Give verdicts");
        press("Reject 2 changes");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        assertThat($(TextArea.class).single().getErrorMessage()).contains("(APR-7)");
        scene.decided("developer2", scene.change(batch.changes().getFirst()), Verdict.Kind.REJECT);
        test($(TextArea.class).single()).setValue("Not before the audit");
        press("Reject 2 changes");
        judged(batch);
        assertThat(text($view(Note.class).single())).contains("1 of 2");
        assertThat(text($view(BatchResults.class).single())).contains("alpha").contains("(APR-");
        assertThat(scene.change(batch.changes().getLast()).state())
                .isInstanceOf(ChangeState.Rejected.class);
    }

    @Rule("BAT-2")
    @Test
    @SignedInAs("developer1")
    void whatWasBrokenOffIsCarriedOnAndTheOpenPageMovesWithIt() {
        Batch begun = as("developer1", () -> desk.begin(scene.workspace.key(), wanted()).require());
        open("batches/" + begun.id());
        assertThat(text($view(BatchStatus.class).single())).contains("2 flags were not tried yet");
        press("Carry on");
        whole();
        assertThat($view(ChangeGrid.class).single().found()).isEqualTo(2);
        assertThat($view(Button.class).withText("Carry on").exists()).isFalse();
    }

    @Rule({"TLK-6", "BAT-1"})
    @Test
    @SignedInAs("viewer")
    void anOpenBatchShowsWhatBecomesOfItsFlags() {
        Batch begun = as("developer1", () -> desk.begin(scene.workspace.key(), wanted()).require());
        open("batches/" + begun.id());
        as("developer1", () -> desk.carryOn(scene.workspace.key(), begun.id(), 1).require());
        moved();
        assertThat(text($view(BatchStatus.class).single())).contains("1 flag was not tried yet");
        assertThat($view(ChangeGrid.class).single().found()).isEqualTo(1);
    }

    @Rule({"BAT-4", "APR-3"})
    @Test
    @SignedInAs("developer2")
    void whoeverWroteThemReadsWhyNot() {
        Batch batch =
                as("developer2", () -> desk.propose(scene.workspace.key(), wanted())).require();
        open("batches/" + batch.id());
        press("Give verdicts");
        assertThat(text($(Dialog.class).single())).contains("(APR-3)");
        assertThat($(Button.class).withText("Approve 2 changes").all()).isEmpty();
    }

    @Rule("BAT-5")
    @Test
    @SignedInAs("developer1")
    void copiesOneEnvironmentToAnotherAsADraft() {
        open("flags/gamma");
        press("Copy to…");
        assertThat($(Select.class).all().get(1).getValue()).isEqualTo("prod");
        $(Select.class).all().get(1).setValue("staging");
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("(BAT-5)");
        $(Select.class).all().getFirst().setValue("prod");
        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("Treatments there: off, on");
        Button draft = $(Button.class).withText("Go on with a draft").single();
        draft.click();
        draft.click();
        roundTrip();
        assertThat($view(ProposeView.class).exists()).isTrue();
        assertThat(inbox.mine(scene.workspace.key(), new Window(0, 10)).require().lines())
                .filteredOn(it -> it.state().name() == ChangeState.Name.DRAFT)
                .hasSize(1);
    }

    @Rule("BAT-5")
    @Test
    @SignedInAs("developer1")
    void saysWhereNothingIsThereToCopy() {
        open("flags/alpha");
        press("Copy to…");
        assertThat(text($(Dialog.class).single())).contains("The flag does the same in");
        assertThat($(Button.class).withText("Go on with a draft").single().isEnabled()).isFalse();
    }

    @Rule("BAT-1")
    @Test
    @SignedInAs("viewer")
    void aChangeLeadsToItsBatch() {
        Batch batch = proposed();
        open("changes/" + batch.changes().getFirst());
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains(batch.id().toString());
    }

    @Test
    @SignedInAs("viewer")
    void listsBatchesAndLeadsToThem() {
        Batch batch = proposed();
        open("batches");
        assertThat($view(BatchGrid.class).single().getGenericDataView().getItems())
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(batch.id()));
        open("batches/" + batch.id());
        assertThat($(Button.class).withText("Give verdicts").all()).isEmpty();
    }

    private static Wanted wanted() {
        return new Wanted(
                new Wording("Ramp", "It went well"),
                new Share("prod", "on", 10),
                List.of(new FlagKey("alpha"), new FlagKey("beta")));
    }

    private Batch proposed() {
        return as("developer1", () -> desk.propose(scene.workspace.key(), wanted())).require();
    }

    /** The latest batch once each of its flags was tried, as the open page shows it. */
    private Batch whole() {
        await().until(() -> batch().untried().isEmpty());
        await().until(() -> !desk.isRunning(scene.workspace.key(), batch().id()));
        moved();
        return batch();
    }

    /** What it does is found out behind the dialog. */
    private void looked() {
        await().pollInSameThread()
                .until(() -> {
                    moved();
                    return $(BatchForecastPanel.class).exists();
                });
    }

    private void judged(Batch batch) {
        BatchRun run = verdicts.latest(scene.workspace.key(), batch.id()).orElseThrow();
        await().until(run::isOver);
        moved();
    }

    /** Between two requests nobody holds the page: what waits for it has its turn. */
    private void moved() {
        live.flush();
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
        roundTrip();
    }

    private Batch batch() {
        return as(
                "viewer",
                () -> {
                    var page = desk.page(scene.workspace.key(), new Window(0, 1)).require();
                    return desk.find(scene.workspace.key(), page.lines().getFirst().id()).require();
                });
    }

    private void open(String page) {
        UI.getCurrent()
                .navigate("w/" + scene.workspace.key() + "/" + page, QueryParameters.empty());
        roundTrip();
    }

    private void select(String... keys) {
        grid().getGenericDataView()
                .getItems()
                .filter(flag -> List.of(keys).contains(flag.key().value()))
                .forEach(flag -> grid().select(flag));
    }

    @SuppressWarnings("unchecked")
    private Grid<FlagSummary> grid() {
        return $view(Grid.class).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
