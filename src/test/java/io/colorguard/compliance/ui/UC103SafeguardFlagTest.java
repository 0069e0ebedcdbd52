package io.colorguard.compliance.ui;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.application.SafeguardDesk;
import io.colorguard.compliance.domain.Safeguard.Kind;
import io.colorguard.compliance.domain.Safeguard.Wanted;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.RefusableButton;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People write down how a flag is rolled back and monitored, where everybody finds it. */
@DatabaseTest
@Rule("CMP-3")
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.catalog.ui"})
class UC103SafeguardFlagTest extends SpringBrowserlessTest {

    private static final FlagKey CHECKOUT = new FlagKey("checkout");

    @Autowired ApplicationContext portal;
    @Autowired SafeguardDesk desk;
    FlagScene scene;

    @BeforeEach
    void flag() {
        scene = new FlagScene(portal).with(content("checkout"));
        Policies policies = Inside.of(portal, Policies.class);
        Policy policy = Policy.ofStrategy(PersonId.SYSTEM, Instant.EPOCH);
        scene.write(() -> {
            policies.add(scene.workspace.id(), policy);
            return policy;
        });
    }

    @Test
    @SignedInAs("operator")
    void writesWhatIsMissing() {
        open();
        assertThat($view(EmptyState.class).all()).hasSize(2);
        test(buttons("Write it down").getFirst()).click();
        test($(TextArea.class).single()).setValue("Kill it, then call payments");
        test($(TextField.class).single()).setValue("https://run.book/7");
        press("Save");

        assertThat($(Dialog.class).exists()).isFalse();
        assertThat($view(EmptyState.class).all()).hasSize(1);
        assertThat(words()).contains("Kill it, then call payments", "Tomás Villalobos");
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("https://run.book/7");
    }

    @Test
    @SignedInAs("operator")
    void keepsTheDialogOpenAndSaysWhatIsWrong() {
        open();
        test(buttons("Write it down").getFirst()).click();
        press("Save");
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat($(Note.class).all())
                .anyMatch(note -> note.getElement().getTextRecursively().contains("CMP-3"));
    }

    @Test
    @SignedInAs("developer1")
    void editsWhatStandsThere() {
        write(Kind.MONITORING, "The old board");
        open();
        test(buttons("Edit").getFirst()).click();
        assertThat($(TextArea.class).single().getValue()).isEqualTo("The old board");
        test($(TextArea.class).single()).setValue("The new board");
        press("Save");
        assertThat(words()).contains("The new board").doesNotContain("The old board");
    }

    @Test
    @SignedInAs("developer1")
    void takesItAwayForAReason() {
        write(Kind.ROLLBACK, "Kill it");
        open();
        test(buttons("Take away").getFirst()).click();
        press("Take away");
        assertThat($(Dialog.class).exists()).isTrue();
        giveReason("It does not work any more");
        press("Take away");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat($view(EmptyState.class).all()).hasSize(2);
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void viewersReadAndAreToldWhoMayWrite() {
        write(Kind.ROLLBACK, "Kill it");
        open();
        assertThat(words()).contains("Kill it", "Developer");
        assertThat(buttons("Edit")).allMatch(RefusableButton::isRefused);
        assertThat(buttons("Take away")).allMatch(RefusableButton::isRefused);
        assertThat(buttons("Write it down")).allMatch(RefusableButton::isRefused);
    }

    private void giveReason(String reason) {
        test($(TextField.class).single()).setValue(reason);
    }

    private void write(Kind kind, String words) {
        as(
                "developer1",
                () ->
                        desk.write(scene.workspace.key(), CHECKOUT, kind, new Wanted(words, ""))
                                .require());
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/flags/checkout",
                        QueryParameters.of("tab", "compliance"));
        roundTrip();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<RefusableButton> buttons(String text) {
        List<RefusableButton> found =
                $view(RefusableButton.class).all().stream()
                        .filter(it -> it.getElement().getTextRecursively().equals(text))
                        .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
