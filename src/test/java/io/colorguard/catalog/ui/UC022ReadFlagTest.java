package io.colorguard.catalog.ui;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.ShareLegend;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People read a flag: what it does where, what it would answer, and what they may do about it. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.catalog.ui"})
class UC022ReadFlagTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    FlagScene scene;

    @BeforeEach
    void flag() {
        scene =
                new FlagScene(portal)
                        .with(content("checkout").withOverride("prod", overriddenTo(25)));
    }

    @Rule("CAT-4")
    @Test
    @SignedInAs("viewer")
    void showsTheSharesOfEachEnvironment() {
        open("definition");
        assertThat($view(ShareLegend.class).all())
                .extracting(legend -> legend.getElement().getTextRecursively())
                .satisfiesExactly(
                        dev -> assertThat(dev).contains("10"),
                        staging -> assertThat(staging).contains("10"),
                        prod -> assertThat(prod).contains("25"));
    }

    @Test
    @SignedInAs("developer1")
    void leadsToAProposal() {
        open("definition");
        String propose = "w/" + scene.workspace.key() + "/flags/checkout/propose";
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(propose, propose + "?stage=deprecated");
    }

    @Rule("LIF-5")
    @Test
    @SignedInAs("developer1")
    void saysWhyAFlagInProductionStays() {
        open("definition");
        assertThat($view(RefusableButton.class).single().isRefused()).isTrue();
        assertThat(texts()).anyMatch(text -> text.contains("LIF-5"));
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void saysWhoMayPropose() {
        open("definition");
        assertThat($view(RefusableButton.class).all()).allMatch(RefusableButton::isRefused);
        assertThat(texts()).anyMatch(text -> text.contains("developer or administrator"));
    }

    @Test
    @SignedInAs("viewer")
    void triesAKeyInEveryEnvironment() {
        open("preview");
        test($view(TextField.class).withLabel("Key").single()).setValue("ana");
        test($view(Button.class).withText("Try").single()).click();
        assertThat($view(DataTable.class).single().getElement().getTextRecursively())
                .contains("dev", "staging", "prod", "bucket");
    }

    @Test
    @SignedInAs("viewer")
    void showsHowKeysAreSharedOut() {
        open("preview");
        test($view(TextArea.class).single()).setValue("a, b\nc");
        test($view(Button.class).withText("Show the distribution").single()).click();
        assertThat(texts()).contains("3 keys");
    }

    @Rule("AUD-1")
    @Test
    @SignedInAs("viewer")
    void tellsItsHistory() {
        open("history");
        assertThat($view(FlagTimeline.class).exists()).isTrue();
    }

    @Rule("IDN-3")
    @Test
    @SignedInAs("viewer")
    void aMissingFlagIsNotFound() {
        String missing = "w/" + scene.workspace.key() + "/flags/no-such-flag";
        assertThatThrownBy(() -> navigate(missing, FlagView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void open(String tab) {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/flags/checkout",
                        QueryParameters.of("tab", tab));
        roundTrip();
    }

    private List<String> texts() {
        return $view(Div.class).all().stream().map(Div::getText).toList();
    }
}
