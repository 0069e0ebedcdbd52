package io.colorguard.approval.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.Window;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The policy is read, proposed anew and accepted on its pages. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
@Rule("APR-13")
class UC036ChangePolicyTest extends SpringBrowserlessTest {

    private static final Quorum TWO = new Quorum(Role.REVIEWER, 2);

    @Autowired ApplicationContext portal;
    @Autowired PolicyDesk desk;

    ApprovalScene scene;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
    }

    @Test
    @SignedInAs("admin")
    void anAdministratorChoosesCellsAndProposes() {
        open("/policies/propose", Map.of());
        assertThat(page()).contains("no cells");
        press("Propose");
        assertThat(page()).contains("reason: say why").contains("already says");

        cell("Feature, low risk in production").setValue(TWO);
        roundTrip();
        assertThat(page())
                .contains("1 cell")
                .contains("peer review by 2 reviewers")
                .contains("stricter");
        test(reason()).setValue("Two pairs of eyes");
        press("Propose");

        PolicyChange kept = all().getFirst();
        assertThat(kept.terms()).isEqualTo(terms());
        assertThat(kept.reason()).isEqualTo("Two pairs of eyes");
        assertThat(page()).contains("Policy change POL-1").contains("Waiting");
        assertThat(buttons()).isNotEmpty().allMatch(RefusableButton::isRefused);
        assertThat(page()).contains("You wrote this policy change");
    }

    @Test
    @SignedInAs("approver1")
    void anotherAcceptsWhatStandsOnThePage() {
        PolicyChange change = proposed();
        open("/policies/changes/" + change.id(), Map.of());
        assertThat(buttons()).isNotEmpty().noneMatch(RefusableButton::isRefused);
        test(buttons().getLast()).click();
        roundTrip();
        press("Accept");
        assertThat(reason().isInvalid()).isTrue();
        test(reason()).setValue("Agreed");
        press("Accept");

        assertThat(page()).contains("Accepted by").contains("Rodrigo Cárdenas");
        open("/policies", Map.of("version", "2", "compare", "1"));
        assertThat(page())
                .contains("From version 1 to version 2")
                .contains("1 cell")
                .contains("Version 2, in force since")
                .contains("POL-1")
                .contains("Nothing is checked in this version");
    }

    @Test
    @SignedInAs("viewer")
    void whoMayNotChangeItReadsAllVersions() {
        scene.policy(policy -> proposed().next(policy.effectiveFrom()));
        open("/policies", Map.of("version", "1"));

        assertThat(page()).contains("in force from").contains("kept to be read");
        open("/policies/changes/POL-1", Map.of());
        assertThat(buttons()).isNotEmpty().allMatch(RefusableButton::isRefused);
    }

    @Test
    @SignedInAs("viewer")
    @Rule("APR-17")
    void theDutiesNameWhoCouldActAlone() {
        scene.standing(ApprovalScene.aFlag("checkout", LifecycleStage.PRODUCTION));
        open("/policies/duties", Map.of("flag", "checkout"));

        assertThat(page())
                .contains("Nobody could bring checkout to production alone")
                .contains("may break the glass alone")
                .contains("Tomás Villalobos");
    }

    @Test
    @SignedInAs("viewer")
    @Rule("APR-16")
    void aPolicyChangeShowsWhatIf() {
        scene.standing(ApprovalScene.aFlag("checkout", LifecycleStage.PRODUCTION));
        open("/policies/changes/" + proposed().id(), Map.of());

        assertThat(page()).contains("The last 90 days under this policy").contains("3 gates");
    }

    private PolicyChange proposed() {
        return as(
                "admin",
                () -> desk.propose(scene.workspace.key(), new Wanted(terms(), "Two")).require());
    }

    private static PolicyTerms terms() {
        return ApprovalScene.BEGUN.with(
                ApprovalMatrix.ofStrategy().with(ApprovalRow.FEATURE_LOW, Tier.PRODUCTION, TWO));
    }

    private List<PolicyChange> all() {
        return desk.page(scene.workspace.key(), new Window(0, 10)).require();
    }

    @SuppressWarnings("unchecked")
    private Select<Requirement> cell(String label) {
        return $view(Select.class).withAriaLabel(label).single();
    }

    private List<RefusableButton> buttons() {
        return $view(RefusableButton.class).all();
    }

    private TextArea reason() {
        return $(TextArea.class).single();
    }

    private void open(String path, Map<String, String> query) {
        UI.getCurrent()
                .navigate("w/" + scene.workspace.key() + path, QueryParameters.simple(query));
        roundTrip();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
