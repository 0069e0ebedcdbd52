package io.colorguard.catalog.ui;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.workspace.domain.WorkspaceFixtures.CUSTOMER;
import static io.colorguard.workspace.domain.WorkspaceFixtures.DEV;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.application.FlagTemplates;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.NewWorkspace;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators shape what flags are started from; others look. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.catalog.ui"})
class UC023EditTemplatesTest extends SpringBrowserlessTest {

    @Autowired WorkspaceSetup setup;
    @Autowired FlagTemplates templates;

    final WorkspaceKey key = new WorkspaceKey("ws-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeEach
    void workspace() {
        NewWorkspace wanted =
                new NewWorkspace(key.value(), "Payments", List.of(DEV), List.of(CUSTOMER));
        as("admin", () -> setup.create(wanted).require());
    }

    @Test
    @SignedInAs("admin")
    void addsATemplateThatBeginsBlank() {
        open();
        test(button("Add template")).click();
        test($(TextField.class).withLabel("Name").single()).setValue("house-style");
        press("Save");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(templates.list(key).require())
                .extracting(FlagTemplate::name)
                .contains("house-style");
    }

    @Rule("CFG-6")
    @Test
    @SignedInAs("admin")
    void keepsTheDialogOpenAndSaysWhatIsWrong() {
        open();
        test(button("Edit")).click();
        test($(TextArea.class).single()).setValue("{ \"risk\": ");
        press("Save");
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat($(Note.class).exists()).isTrue();
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("developer1")
    void developersAreToldWhoMay() {
        open();
        assertThat($view(RefusableButton.class).all())
                .isNotEmpty()
                .allMatch(RefusableButton::isRefused);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("dministrator");
    }

    private void open() {
        UI.getCurrent().navigate("w/" + key + "/templates");
        roundTrip();
    }

    private RefusableButton button(String text) {
        return $view(RefusableButton.class).all().stream()
                .filter(it -> it.getElement().getTextRecursively().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
