package io.colorguard.approval.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.uikit.Keys.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.Keys;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A reviewer works through what waits with keys alone, and decides nothing by one. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
@Rule("TLK-5")
class UC035WorkThroughInboxTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;

    private ApprovalScene scene;
    private List<ChangeRequest> waiting;

    @BeforeEach
    void threeRamps() {
        scene = new ApprovalScene(portal);
        waiting =
                Stream.of("one", "two", "three")
                        .map(key -> scene.standing(aFlag(key, LifecycleStage.PRODUCTION)))
                        .map(flag -> scene.proposed(ramped(flag, "prod", 25)))
                        .toList();
    }

    @Test
    @SignedInAs("reviewer")
    void keysLeadThroughTheListAndOpenAChange() {
        open("changes");
        press("j");
        press("j");
        press("j");
        press("j");
        press("k");
        assertThat($view(GridKeys.class).single().getText()).isEqualTo("2 of 3: " + "Change two");
        assertThat($view(ChangeGrid.class).single().getSelectedItems())
                .singleElement()
                .extracting(it -> it.id())
                .isEqualTo(waiting.get(1).id());
        press("o");
        assertThat(here()).endsWith("changes/" + waiting.get(1).id());
    }

    @Test
    @SignedInAs("reviewer")
    void keysLeadFromChangeToChangeAndRound() {
        open("changes/" + waiting.get(1).id());
        press("j");
        assertThat(here()).endsWith("changes/" + waiting.get(2).id());
        press("j");
        assertThat(here()).endsWith("changes/" + waiting.get(0).id());
        press("k");
        assertThat(here()).endsWith("changes/" + waiting.get(2).id());
    }

    @Test
    @SignedInAs("reviewer")
    void theKeyForApprovalAsksAndDecidesNothing() {
        open("changes");
        press("a");
        assertThat(here()).contains("changes/" + waiting.getFirst().id());
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat(state()).isInstanceOf(ChangeState.InReview.class);
    }

    @Test
    @SignedInAs("developer1")
    void theKeyForApprovalAsksNobodyWhoCouldNot() {
        open("changes/" + waiting.getFirst().id());
        press("a");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(state()).isInstanceOf(ChangeState.InReview.class);
    }

    @Test
    @SignedInAs("reviewer")
    void keysOfFieldsAndDialogsAreNotThePages() {
        open("changes/" + waiting.getFirst().id());
        Keys.press("j", false);
        Keys.press("a", false);
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(here()).endsWith("changes/" + waiting.getFirst().id());
    }

    @Test
    @SignedInAs("viewer")
    void keysAreListedAndMoveNothingWhereNothingWaits() {
        open("changes");
        press("j");
        press("o");
        assertThat(here()).endsWith("/changes");
        press("?");
        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("approve, after a confirmation")
                .contains("write a comment");
    }

    @Test
    @SignedInAs("reviewer")
    void theLastOneLeadsNowhere() {
        scene.decided("reviewer", waiting.get(0), Verdict.Kind.REJECT).require();
        scene.decided("reviewer", waiting.get(1), Verdict.Kind.REJECT).require();
        open("changes/" + waiting.get(2).id());
        press("j");
        assertThat(here()).endsWith("changes/" + waiting.get(2).id());
    }

    private ChangeState state() {
        return scene.change(waiting.getFirst().id()).state();
    }

    private String here() {
        roundTrip();
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private void open(String page) {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/" + page);
        roundTrip();
    }
}
