package io.colorguard.approval.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignedInAs;
import io.colorguard.identity.UserDirectory;
import io.colorguard.identity.domain.Grants;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.EmptyState;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What others do shows on pages that are open already, and takes nothing out of anybody's hands.
 */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
@Rule("TLK-6")
class UC039ReadLivePagesTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired ConversationDesk talk;
    @Autowired LiveChanges live;
    @Autowired Grants grants;

    private ApprovalScene scene;
    private FlagContent one;
    private FlagContent two;

    @BeforeEach
    void flags() {
        scene = new ApprovalScene(portal);
        one = scene.standing(aFlag("one", LifecycleStage.PRODUCTION));
        two = scene.standing(aFlag("two", LifecycleStage.PRODUCTION));
    }

    @Test
    @SignedInAs("reviewer")
    void theInboxItsTabAndTheTitleMoveWithWhatWaits() {
        open("changes");
        assertThat($view(EmptyState.class).exists()).isTrue();
        scene.proposed(ramped(one, "prod", 25));
        moved();
        assertThat($view(ChangeGrid.class).single().found()).isEqualTo(1);
        assertThat(title()).startsWith("(1) ");
        scene.proposed(ramped(two, "prod", 25));
        ChangeGrid grid = $view(ChangeGrid.class).single();
        grid.choose(0);
        moved();
        assertThat($view(ChangeGrid.class).single()).isSameAs(grid);
        assertThat(grid.found()).isEqualTo(2);
        assertThat(grid.getSelectedItems()).hasSize(1);
        assertThat($view(Count.class).first().getText()).isEqualTo("2");
        assertThat(title()).startsWith("(2) ");
    }

    @Test
    @SignedInAs("reviewer")
    void aCommentAppearsWhileAnotherIsBeingWritten() {
        ChangeRequest change = scene.proposed(ramped(one, "prod", 25));
        open("changes/" + change.id());
        TextArea field = $view(TextArea.class).single();
        field.setValue("I am still wri");
        as("viewer", () -> talk.say(scene.workspace.key(), change.id(), "Why 25?").require());
        moved();
        assertThat(text($view(ConversationPanel.class).single())).contains("Why 25?");
        assertThat($view(TextArea.class).single()).isSameAs(field);
        assertThat(field.getValue()).isEqualTo("I am still wri");
        assertThat($view(Button.class).withText("Show it as it is now").exists()).isFalse();
    }

    @Test
    @SignedInAs("developer1")
    void aChangeThatMovedSaysSoAndIsShownWhenAskedTo() {
        ChangeRequest change = scene.proposed(ramped(one, "prod", 25));
        open("changes/" + change.id());
        scene.decided("reviewer", change, Verdict.Kind.REJECT);
        moved();
        assertThat(text($view(StaleNote.class).single())).contains("no longer as this page shows");
        test($view(Button.class).withText("Show it as it is now").single()).click();
        assertThat(text($view(StaleNote.class).single())).isEmpty();
        assertThat(text($view(ChangeView.class).single())).contains("Rejected");
    }

    @Test
    @SignedInAs("reviewer")
    void whatHappensElsewhereTellsNobody() {
        open("changes");
        ApprovalScene other = new ApprovalScene(portal);
        other.proposed(aFlag("other", LifecycleStage.PRODUCTION));
        ChangeRequest change = scene.proposed(ramped(one, "prod", 25));
        assertThat(change.workspace()).isNotEqualTo(other.workspace.id());
        open("changes");
        assertThat($view(ChangeGrid.class).single().found()).isEqualTo(1);
        other.proposed(aFlag("more", LifecycleStage.PRODUCTION));
        moved();
        assertThat($view(ChangeGrid.class).single().found()).isEqualTo(1);
        assertThat(title()).startsWith("(1) ");
    }

    @Test
    @SignedInAs("reviewer")
    void whatSomebodyElseJudgedLeavesTheInboxAndTheTitle() {
        ChangeRequest first = scene.proposed(ramped(one, "prod", 25));
        scene.proposed(ramped(two, "prod", 25));
        open("changes");
        assertThat($view(ChangeGrid.class).single().found()).isEqualTo(2);
        assertThat(title()).startsWith("(2) ");
        scene.decided("developer2", first, Verdict.Kind.REJECT);
        moved();
        assertThat($view(ChangeGrid.class).single().found()).isEqualTo(1);
        assertThat($view(Count.class).first().getText()).isEqualTo("1");
        assertThat(title()).startsWith("(1) ");
    }

    @Test
    @SignedInAs("reviewer")
    @Rule({"TLK-6", "IDN-3"})
    void whoeverHoldsNoRoleAnyMoreIsToldNothing() {
        open("changes");
        AtomicInteger told = new AtomicInteger();
        live.watch(
                $view(ApprovalsView.class).single(),
                scene.workspace.key(),
                _ -> told.incrementAndGet());
        PersonId reader = DemoPeople.require("reviewer").id();
        Set<Role> held = portal.getBean(UserDirectory.class).rolesEverywhere(reader);
        scene.proposed(ramped(one, "prod", 25));
        moved();
        assertThat(told).hasPositiveValue();
        told.set(0);
        try {
            grants.replaceEverywhere(reader, Set.of());
            scene.proposed(ramped(two, "prod", 25));
            moved();
            assertThat(told).hasValue(0);
        } finally {
            grants.replaceEverywhere(reader, held);
        }
    }

    @Test
    @SignedInAs("reviewer")
    void pagesThatAreLeftAreForgotten() {
        open("changes");
        int watching = live.watching();
        open("changes");
        open("batches");
        open("changes");
        assertThat(live.watching()).isEqualTo(watching);
        UI.getCurrent()
                .getChildren()
                .toList()
                .forEach(part -> part.getElement().removeFromParent());
        roundTrip();
        assertThat(live.watching()).isLessThan(watching);
    }

    /** Between two requests nobody holds the page: what waits for it has its turn. */
    private void moved() {
        live.flush();
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
        roundTrip();
    }

    private String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    private void open(String page) {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/" + page);
        roundTrip();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
