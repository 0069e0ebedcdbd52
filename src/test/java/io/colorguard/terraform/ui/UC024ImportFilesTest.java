package io.colorguard.terraform.ui;

import static io.colorguard.terraform.ImportScene.aFlag;
import static io.colorguard.terraform.ImportScene.abroad;
import static io.colorguard.terraform.ImportScene.variables;
import static io.colorguard.terraform.ImportScene.withSecret;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.ImportScene;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.ui.KeptBaskets.Kept;
import io.colorguard.terraform.ui.KeptBaskets.Owner;
import io.colorguard.uikit.RefusableButton;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.BooleanNode;

/** Somebody takes over what stands in files, reading each problem before anything is written. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.terraform.ui"})
class UC024ImportFilesTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;

    ImportScene scene;

    @BeforeEach
    void aWorkspace() {
        scene = new ImportScene(portal);
    }

    @Test
    @Rule("TFM-4")
    @SignedInAs("admin")
    void adoptsFilesAfterAcceptingTheirFixes() {
        open();
        upload("a.tfvars", variables(aFlag("checkout", 10)));
        upload("b.tfvars", variables(abroad("loans")));
        press("Check");
        assertThat(words()).contains("b.tfvars", "7:", "Error", "Proposed:");

        tick("Accept the proposed fixes");
        assertThat(words()).contains("Put right:");
        press("Continue");
        press("Adopt as approved");

        assertThat(words()).contains("2 flags were adopted as approved", "ADOPT-1");
        assertThat($view(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("w/" + scene.workspace.key() + "/flags/loans");
        assertThat(scene.flag("checkout")).isPresent();
    }

    @Test
    @Rule({"TFM-4", "IDN-2"})
    @SignedInAs("developer1")
    void proposesWhatWasPastedAndSaysWhoMayAdopt() {
        open();
        assertThat(button("Check").isRefused()).isTrue();
        test($view(TextArea.class).single()).setValue(variables(aFlag("checkout", 10)));
        press("Check");
        press("Continue");
        assertThat(button("Adopt as approved").isRefused()).isTrue();
        assertThat(words()).contains("Only an administrator may adopt");

        press("Propose as changes");

        assertThat(words()).contains("One change was proposed", "CHG-1");
    }

    @Test
    @Rule("TFM-4")
    @SignedInAs("admin")
    void stopsOnErrorsWhereToldToAndLosesNothingOnTheWayBack() {
        open();
        upload("a.tfvars", variables(aFlag("checkout", 10), abroad("loans")));
        press("Check");
        tick("Import nothing while there are errors");
        assertThat(button("Continue").isRefused()).isTrue();
        assertThat(words()).contains("Errors remain");

        press("Back");
        assertThat(words()).contains("a.tfvars");
        press("Remove a.tfvars");
        assertThat(words()).doesNotContain("a.tfvars");
    }

    @Test
    @Rule("TFM-4")
    @SignedInAs("admin")
    void tellsASecretByItsNameAndNeverShowsIt() {
        open();
        upload("a.tfvars", withSecret("checkout"));
        press("Check");
        assertThat(words())
                .contains("split_api_key", "rotate it")
                .doesNotContain(ImportScene.SECRET);
    }

    @Test
    @Rule("TFM-4")
    @SignedInAs("admin")
    void aReloadComesBackToTheCheckWithItsFilesAndOptions() {
        open();
        upload("a.tfvars", variables(aFlag("checkout", 10)));
        test($view(TextArea.class).single()).setValue(variables(abroad("loans")));
        press("Check");
        tick("Import nothing while there are errors");

        reload();
        assertThat(words()).contains("Errors remain").contains("pasted text", "a.tfvars");
        press("Back");
        assertThat(words()).contains("a.tfvars");
        press("Remove a.tfvars");
        reload();
        press("Back");
        assertThat(words()).doesNotContain("a.tfvars");
    }

    @Test
    @Rule("TFM-4")
    @SignedInAs("admin")
    void eachTabHasItsOwnFilesAndAnEndedImportIsForgotten() {
        open();
        upload("a.tfvars", variables(aFlag("checkout", 10)));
        press("Check");
        String first = basket();
        open();
        assertThat(words()).doesNotContain("a.tfvars");
        upload("b.tfvars", variables(aFlag("loans", 10)));
        press("Check");
        assertThat(basket()).isNotEqualTo(first);

        reopen(first);
        press("Continue");
        press("Adopt as approved");
        assertThat(scene.flag("checkout")).isPresent();
        assertThat(scene.flag("loans")).isEmpty();
        reopen(first);
        assertThat(button("Check").isRefused()).isTrue();
    }

    @Test
    @Rule("TFM-4")
    @SignedInAs("admin")
    void whatHeldASecretOrWasNotReadIsNotKept() {
        open();
        upload("a.tfvars", variables(aFlag("checkout", 10)));
        upload("b.tfvars", withSecret("loans"));
        upload("c.tfvars", "token = \"" + ImportScene.SECRET);
        press("Check");
        Kept kept =
                KeptBaskets.ofSession()
                        .find(
                                basket(),
                                new Owner(DemoPeople.require("admin").id(), scene.workspace.key()))
                        .orElseThrow();
        assertThat(kept.files()).extracting(ImportFile::name).containsExactly("a.tfvars");
        assertThat(kept.lost()).containsExactly("b.tfvars", "c.tfvars");

        reload();
        assertThat(words())
                .contains("still here, except b.tfvars, c.tfvars")
                .doesNotContain(ImportScene.SECRET);
    }

    @Test
    @Rule({"TFM-4", "IDN-3"})
    @SignedInAs("admin")
    void nobodyElseFindsABasketNorDoesAnotherWorkspace() {
        open();
        upload("a.tfvars", variables(aFlag("checkout", 10)));
        press("Check");
        KeptBaskets baskets = KeptBaskets.ofSession();
        PersonId admin = DemoPeople.require("admin").id();
        PersonId other = DemoPeople.require("developer1").id();
        WorkspaceKey elsewhere = new ImportScene(portal).workspace.key();

        assertThat(baskets.find(basket(), new Owner(other, scene.workspace.key()))).isEmpty();
        assertThat(baskets.find(basket(), new Owner(admin, elsewhere))).isEmpty();
        assertThat(baskets.find(basket(), new Owner(admin, scene.workspace.key()))).isPresent();
    }

    private void reload() {
        reopen(basket());
    }

    private void reopen(String basket) {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/import",
                        QueryParameters.of("basket", basket));
        answer();
    }

    /** The id in the address that the browser was told to show. */
    private String basket() {
        return KeptBaskets.ofSession().latest().orElse("");
    }

    private void open() {
        navigate("w/" + scene.workspace.key() + "/import", ImportView.class);
    }

    private void upload(String name, String text) {
        test($view(Upload.class).single())
                .upload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void tick(String label) {
        Checkbox box =
                $view(Checkbox.class).all().stream()
                        .filter(any -> any.getLabel().startsWith(label))
                        .findFirst()
                        .orElseThrow();
        test(box).click();
        answer();
    }

    private void press(String name) {
        Component button =
                $view(Button.class).all().stream()
                        .filter(any -> named(any, name))
                        .map(Component.class::cast)
                        .findFirst()
                        .orElseGet(() -> button(name));
        if (button instanceof Button plain) {
            test(plain).click();
        } else {
            test((RefusableButton) button).click();
        }
        answer();
    }

    private static boolean named(Button button, String name) {
        return button.getText().equals(name) || name.equals(button.getAriaLabel().orElse(""));
    }

    private RefusableButton button(String name) {
        return $view(RefusableButton.class).all().stream()
                .filter(any -> any.getElement().getTextRecursively().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Lets the browser answer what it was asked. */
    private static void answer() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.dumpPendingJavaScriptInvocations().stream()
                .filter(asked -> asked.isSubscribed())
                .forEach(asked -> asked.complete(BooleanNode.TRUE));
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
