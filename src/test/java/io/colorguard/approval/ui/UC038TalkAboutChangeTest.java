package io.colorguard.approval.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ConversationDesk;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.Window;
import io.colorguard.uikit.PersonChip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People talk about a change where they read it. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
class UC038TalkAboutChangeTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired ConversationDesk talk;

    private ApprovalScene scene;
    private ChangeRequest change;

    @BeforeEach
    void rampUnderReview() {
        scene = new ApprovalScene(portal);
        change = scene.rampUnderReview("checkout", 25);
    }

    @Test
    @Rule({"TLK-1", "TLK-3"})
    @SignedInAs("viewer")
    void aCommentStandsInTheConversationWithWhomItMentions() {
        open(change);
        say("Is <i>25</i> safe, @reviewer?");
        assertThat(conversation())
                .contains("Emilio Nakamura commented")
                .contains("Is <i>25</i> safe, ")
                .contains("Diego Ramos submitted it");
        assertThat($view(PersonChip.class).all().stream().filter(it -> it.hasClassName("mention")))
                .singleElement()
                .satisfies(chip ->
                        assertThat(chip.getElement().getTextRecursively())
                                .contains("Lucía Herrera"));
        assertThat(field().getValue()).isEmpty();
    }

    @Test
    @Rule("TLK-1")
    @SignedInAs("viewer")
    void whatCannotBeSaidIsRefusedAtTheField() {
        open(change);
        say("  ");
        assertThat(field().isInvalid()).isTrue();
        assertThat(field().getErrorMessage()).contains("TLK-1");
        assertThat(
                        talk.comments(scene.workspace.key(), change.id(), new Window(0, 9))
                                .require()
                                .total())
                .isZero();
    }

    @Test
    @Rule("TLK-2")
    @SignedInAs("reviewer")
    void theConversationOfADraftIsNotShownToOthers() {
        ChangeRequest draft = scene.drafted("checkout", 40);
        as("developer1", () -> talk.say(scene.workspace.key(), draft.id(), "A secret").require());
        open(draft);
        assertThat(conversation()).contains("TLK-2").doesNotContain("A secret");
        assertThat($view(TextArea.class).exists()).isFalse();
    }

    @Test
    @Rule("TLK-1")
    @SignedInAs("viewer")
    void theNewestStandAndOlderOnesAreShownOnRequest() {
        for (int i = 1; i <= 45; i++) {
            talk.say(scene.workspace.key(), change.id(), "Comment number " + i + ".").require();
        }
        open(change);
        assertThat(conversation()).doesNotContain("number 1.").contains("number 45.");
        test($view(Button.class).withText("Show 6 earlier entries").single()).click();
        assertThat(conversation()).contains("number 1.").contains("number 45.");
        assertThat($view(Button.class).withText("Show 6 earlier entries").exists()).isFalse();
    }

    @Test
    @Rule("TLK-4")
    @SignedInAs("reviewer")
    void aReaderTicksOffWhatTheyHaveViewed() {
        open(change);
        test(viewed()).click();
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/changes/" + change.id(),
                        QueryParameters.of("tab", "json"));
        roundTrip();
        assertThat(viewed().getValue()).isTrue();
        scene.saved(change, 30);
        test(viewed()).click();
        open(change);
        assertThat(viewed().getValue()).isFalse();
        scene.saved(change, 35);
        test(viewed()).click();
        roundTrip();
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("TLK-4");
        assertThat(viewed().getValue()).isFalse();
    }

    private Checkbox viewed() {
        return $view(Checkbox.class).withCaption("Viewed").single();
    }

    private void say(String text) {
        test(field()).setValue(text);
        test($view(Button.class).withText("Comment").single()).click();
        roundTrip();
    }

    private TextArea field() {
        return $view(TextArea.class).withCaption("Write a comment").single();
    }

    private String conversation() {
        return $view(ConversationPanel.class).single().getElement().getTextRecursively();
    }

    private void open(ChangeRequest change) {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/changes/" + change.id());
        roundTrip();
    }
}
