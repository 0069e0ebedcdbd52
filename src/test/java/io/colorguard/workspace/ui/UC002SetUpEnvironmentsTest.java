package io.colorguard.workspace.ui;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.workspace.domain.WorkspaceFixtures.BETA;
import static io.colorguard.workspace.domain.WorkspaceFixtures.CUSTOMER;
import static io.colorguard.workspace.domain.WorkspaceFixtures.DEV;
import static io.colorguard.workspace.domain.WorkspaceFixtures.attribute;
import static io.colorguard.workspace.domain.WorkspaceFixtures.serverKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Administrators set a workspace up; others read it and are told why they cannot. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.workspace.ui"})
class UC002SetUpEnvironmentsTest extends SpringBrowserlessTest {

    @Autowired WorkspaceSetup setup;
    @Autowired WorkspaceContents contents;

    final WorkspaceKey key = new WorkspaceKey("ws-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeEach
    void workspace() {
        NewWorkspace wanted =
                new NewWorkspace(key.value(), "Payments", List.of(DEV), List.of(CUSTOMER));
        as("admin", () -> setup.create(wanted).require());
        as("admin", () -> setup.add(key, BETA).require());
        as("admin", () -> setup.add(key, attribute("region", "north")).require());
        as("admin", () -> setup.add(key, serverKey("backend", "dev")).require());
    }

    @Test
    @SignedInAs("admin")
    void addsAnEnvironment() {
        open("environments");
        choose("Add environment");
        type("Key", "qa");
        type("Name", "quality");
        press("Save");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(contents.inventory(key).require().workspace().environment("qa"))
                .contains(new Environment("qa", "quality", Tier.DEVELOPMENT));
    }

    @Rule("CFG-6")
    @Test
    @SignedInAs("admin")
    void keepsTheDialogOpenAndNamesTheField() {
        open("environments");
        choose("Add environment");
        type("Key", "qa");
        type("Name", "much too long a name");
        press("Save");
        TextField name = $(TextField.class).withLabel("Name").single();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("1–15");
    }

    @Test
    @SignedInAs("admin")
    void pastesKeysIntoASegment() {
        open("segments");
        Grid<?> grid = $view(Grid.class).single();
        Button keys = find(Button.class, (Component) test(grid).getCellComponent(0, 2)).single();
        test(keys).click();
        test($(TextArea.class).single()).setValue("b, a\n\na");
        choose("Add these");
        assertThat(contents.segmentKeys(key, "beta_users", "dev").require().keys())
                .containsExactly("a", "b");
    }

    @Test
    @SignedInAs("viewer")
    void everybodyReadsEveryTab() {
        open("environments");
        assertThat(text()).contains("Add environment").contains(DEV.name());
        open("types");
        assertThat(text()).contains("Add traffic type").contains(CUSTOMER.name());
        open("segments");
        assertThat($view(Grid.class).single().getGenericDataView().getItems())
                .isEqualTo(List.of(BETA));
        open("keys");
        assertThat($view(Grid.class).single().getGenericDataView().getItems())
                .isEqualTo(contents.inventory(key).require().apiKeys());
        open("general");
        assertThat($view(TextField.class).single().getValue()).isEqualTo("Payments");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("developer1")
    void developersAreToldWhoMay() {
        open("environments");
        RefusableButton add = $view(RefusableButton.class).single();
        assertThat(add.isRefused()).isTrue();
        test(add).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat($view(Span.class).withId(SettingsPage.REASON).single().getText())
                .contains("administrators");
    }

    @Rule("IDN-3")
    @Test
    @SignedInAs("admin")
    void aMissingWorkspaceIsNotFound() {
        assertThatThrownBy(() -> navigate("w/no-such/settings", WorkspaceSettingsView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void open(String tab) {
        UI.getCurrent().navigate("w/" + key + "/settings", QueryParameters.of("tab", tab));
        roundTrip();
    }

    private void type(String label, String text) {
        test($(TextField.class).withLabel(label).single()).setValue(text);
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private void choose(String text) {
        test($(RefusableButton.class)
                        .withCondition(
                                button -> button.getElement().getTextRecursively().contains(text))
                        .single())
                .click();
    }
}
