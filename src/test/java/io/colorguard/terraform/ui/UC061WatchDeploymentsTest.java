package io.colorguard.terraform.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.terraform.DeploymentScene.FOREIGN;
import static io.colorguard.terraform.DeploymentScene.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.SignedInAs;
import io.colorguard.terraform.DeploymentScene;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import io.colorguard.uikit.PersonChip;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Anybody sees what stands where; operators report it where no pipeline does. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.terraform.ui"})
class UC061WatchDeploymentsTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired DeployedRow deployed;

    DeploymentScene scene;
    FlagContent checkout;

    @BeforeEach
    void flags() {
        scene = new DeploymentScene(portal);
        checkout = scene.flags.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Test
    @Rule("DEP-5")
    @SignedInAs("viewer")
    void seesThatNobodyReports() {
        open("");
        assertThat(page()).contains("What stands where", "Nobody reports deployments here");
        assertThat(row("prod")).isEqualTo("Nobody reports deployments here");
    }

    @Test
    @Rule("DEP-5")
    @SignedInAs("viewer")
    void seesWhatIsApprovedAndNotDeployed() {
        scene.applied(scene.taken(null).bundle(), 10);
        assertThat(row("prod")).startsWith("Deployed as approved");
        scene.flags.agreed(ramped(checkout, "prod", 25));
        open("");
        assertThat(page())
                .contains("Export 1", "Applied", "checkout", "CHG-1", "CHG-2")
                .doesNotContain("in its last export");
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "w/" + scene.key + "/flags/checkout",
                        "w/" + scene.key + "/terraform?tab=deployments&environment=prod");
        assertThat(row("prod")).startsWith("Approved, not deployed yet");
        assertThat(row("dev")).isEqualTo("Nobody reports deployments here");
    }

    @Test
    @Rule("DEP-5")
    @SignedInAs("viewer")
    void seesWhatIsNoLongerApproved() {
        scene.applied(scene.taken(null).bundle(), 10);
        scene.flags.agreed(checkout.withEnvironments(List.of("dev"), Map.of()));
        open("environment=prod");
        assertThat(page()).contains("removed, withheld or taken from the environment since");
        assertThat(row("prod")).startsWith("Deployed, no longer approved");
    }

    @Test
    @Rule("DEP-2")
    @SignedInAs("viewer")
    void seesWhatWasNeverApproved() {
        scene.applied(FOREIGN, 10);
        open("environment=prod");
        assertThat(page()).contains("Deployed, never approved", "Find out who applied it");
        assertThat(row("prod")).startsWith("Unknown: a bundle stands there");
    }

    @Test
    @Rule("DEP-3")
    @SignedInAs("viewer")
    void seesThatTheLastApplyFailed() {
        var bundle = scene.taken(null).bundle();
        scene.applied(bundle, 10);
        scene.reported(report(bundle, Kind.APPLY, 20, Result.FAILED)).require();
        open("environment=prod");
        assertThat(page()).contains("The last apply failed.", "Apply failed", "by hand");
    }

    @Test
    @SignedInAs("viewer")
    void readsTheNextPageOnDemand() {
        var bundle = scene.taken(null).bundle();
        for (int minute = 1; minute <= 51; minute++) {
            scene.applied(bundle, minute);
        }
        open("environment=prod");
        assertThat(reports()).isEqualTo(50);
        test($view(Button.class).withText("Show more").single()).click();
        assertThat(reports()).isEqualTo(51);
        assertThat($view(Button.class).withText("Show more").all()).noneMatch(Component::isVisible);
    }

    @Test
    @SignedInAs("developer1")
    void offersNoReportToWhoMayNot() {
        open("");
        assertThat($view(Button.class).withText("Report a run").all()).isEmpty();
    }

    @Test
    @Rule("DEP-1")
    @SignedInAs("operator")
    void reportsByHand() {
        scene.taken(null);
        open("");
        press("Report a run");
        select("Environment").setValue("prod");
        confirm();
        assertThat(scene.production("checkout").environmentNow().standing())
                .isNotNull()
                .satisfies(it -> assertThat(it.isByHand()).isTrue());
        assertThat(page()).contains("by hand");
    }

    @Test
    @Rule("DEP-1")
    @SignedInAs("operator")
    void isToldAtTheFieldWhatCannotBe() {
        open("");
        press("Report a run");
        confirm();
        assertThat(select("Export").getErrorMessage()).contains("Choose the export");

        scene.taken("dev");
        open("");
        press("Report a run");
        select("Environment").setValue("prod");
        DateTimePicker ended = $(DateTimePicker.class).all().getLast();
        LocalDateTime began = ended.getValue();
        ended.setValue(began.minusDays(1));
        confirm();
        assertThat(ended.getErrorMessage()).contains("before", "DEP-1");
        ended.setValue(began);
        confirm();
        assertThat(ended.isInvalid()).isFalse();
        assertThat(select("Export").getErrorMessage()).contains("no stack of prod", "DEP-2");
    }

    @Test
    @SignedInAs("viewer")
    void speaksSpanish() {
        UI.getCurrentOrThrow().setLocale(Locale.of("es"));
        scene.applied(scene.taken(null).bundle(), 10);
        open("environment=prod");
        assertThat(page()).contains("Qué está desplegado y dónde", "Exportación 1", "Aplicado");
    }

    private void open(String query) {
        UI.getCurrentOrThrow()
                .navigate(
                        "w/" + scene.key + "/terraform",
                        QueryParameters.fromString("tab=deployments&" + query));
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getFirst()).click();
    }

    /** In the dialog that was opened last. */
    private void confirm() {
        test($(Button.class).withText("Report a run").all().getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return (Select<Object>)
                $(Select.class).all().stream()
                        .filter(it -> label.equals(it.getLabel()))
                        .reduce((_, last) -> last)
                        .orElseThrow();
    }

    private long reports() {
        return $view(PersonChip.class).all().size();
    }

    /** What the flag's page says of the environment. */
    private String row(String environment) {
        var cell = deployed.cells(scene.key, new FlagKey("checkout")).get(environment);
        return cell == null ? "" : text(cell);
    }

    private String page() {
        return $(TerraformView.class).all().stream()
                .map(UC061WatchDeploymentsTest::text)
                .collect(Collectors.joining());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
