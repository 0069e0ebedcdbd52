package io.colorguard.workspace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Note;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.domain.Environment;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator creates a workspace and is shown the way on. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.workspace.ui"})
class UC001CreateWorkspaceTest extends SpringBrowserlessTest {

    @Autowired WorkspaceContents contents;

    final String key = "cards-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @SignedInAs("admin")
    void createsAWorkspaceAndLeadsToTheImport() {
        navigate(NewWorkspaceView.class);
        type("Name", "Cärds " + key.substring(6));
        assertThat(field("Key").getValue()).isEqualTo(key);
        press("Create workspace");
        assertThat(contents.inventory(new WorkspaceKey(key)).require().workspace().environments())
                .extracting(Environment::key)
                .containsExactly("dev", "staging", "prod");
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("w/" + key + "/import", "w/" + key + "/flags");
    }

    @Rule("CFG-6")
    @Test
    @SignedInAs("admin")
    void saysAtTheFieldWhatIsRefused() {
        navigate(NewWorkspaceView.class);
        type("Name", "Cards");
        type("Key", "No blanks, please");
        press("Create workspace");
        assertThat(field("Key").isInvalid()).isTrue();
        assertThat(field("Key").getErrorMessage()).contains("2–40");
    }

    @Test
    @SignedInAs("admin")
    void saysThatAKeyIsTaken() {
        for (int i = 0; i < 2; i++) {
            navigate(NewWorkspaceView.class);
            type("Name", "Cards");
            type("Key", key);
            press("Create workspace");
        }
        assertThat($view(Note.class).single().getElement().getTextRecursively())
                .contains(key, "given to another workspace");
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("developer1")
    void developersDoNotReachThePage() {
        assertThatThrownBy(() -> navigate(NewWorkspaceView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return $view(TextField.class).withLabel(label).first();
    }

    private void press(String text) {
        test($view(Button.class).withText(text).single()).click();
    }
}
