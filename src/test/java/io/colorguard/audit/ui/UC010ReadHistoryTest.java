package io.colorguard.audit.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.EmptyState;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Anybody in a workspace reads who did what. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.audit.ui"})
class UC010ReadHistoryTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired WorkspaceSetup setup;

    private final String key = "hist-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aWorkspace() {
        as(
                "admin",
                () ->
                        setup.create(
                                        new NewWorkspace(
                                                key,
                                                "Cards",
                                                List.of(
                                                        new Environment(
                                                                "dev", "dev", Tier.DEVELOPMENT)),
                                                List.of(new TrafficType("user", "User"))))
                                .require());
    }

    @Test
    @Rule("AUD-1")
    @SignedInAs("viewer")
    void readsWhoDidWhat() {
        navigate("w/" + key + "/history", HistoryView.class);
        assertThat($view(ListItem.class).all().getLast().getElement().getOuterHTML())
                .contains("Carmen Ibarra", "created the workspace", key, "in the portal");
    }

    @Test
    @Rule({"APR-13", "AUD-1"})
    @SignedInAs("viewer")
    void aPolicyChangeIsALinkToItsPage() {
        ApprovalScene scene = new ApprovalScene(portal);
        scene.policy(policy ->
                new Policy(
                        2,
                        ApprovalScene.BEGUN
                                .with(
                                        policy.approvals()
                                                .with(
                                                        ApprovalRow.EXPERIMENT,
                                                        Tier.STAGING,
                                                        Requirement.PEER_REVIEW))
                                .with(policy.safety()),
                        policy.author(),
                        policy.effectiveFrom()));
        navigate("w/" + scene.workspace.key() + "/history", HistoryView.class);

        assertThat(getCurrentView().getElement().getOuterHTML().split("<a ", -1))
                .filteredOn(link -> link.contains(">POL-1</a>"))
                .hasSize(2)
                .allMatch(link -> link.contains("/policies/changes/POL-1\" "));
    }

    @Test
    @SignedInAs("viewer")
    void narrowsByFlagAndSaysWhenNothingMatches() {
        navigate("w/" + key + "/history", HistoryView.class);
        test($view(TextField.class).all().getFirst()).setValue("no-such-flag");
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    @Test
    @SignedInAs("viewer")
    void aLinkToOneChangeSaysWhichInItsFilter() {
        UI.getCurrent().navigate("w/" + key + "/history", QueryParameters.of("change", "chg-7"));
        TextField change = $view(TextField.class).all().getLast();
        assertThat(change.getValue()).isEqualTo("chg-7");
        assertThat($view(EmptyState.class).exists()).isTrue();
        test(change).setValue("");
        assertThat($view(ListItem.class).exists()).isTrue();
    }
}
