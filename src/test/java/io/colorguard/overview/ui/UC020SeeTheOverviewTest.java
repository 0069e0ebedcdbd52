package io.colorguard.overview.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.EmptyState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Anybody in a workspace sees at a glance how it stands and what waits for them. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.overview.ui"})
class UC020SeeTheOverviewTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired EmergencyDesk emergencies;

    ApprovalScene scene;

    @BeforeEach
    void aWorkspace() {
        scene = new ApprovalScene(portal);
    }

    @Test
    @Rule("APR-4")
    @SignedInAs("reviewer")
    void showsAReviewerTheChangeThatWaitsAndTheFlagsByStage() {
        FlagContent checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        String id = scene.proposed(ramped(checkout, "prod", 25)).id().toString();

        open();

        assertThat(words())
                .contains("One flag in three environments. One change waits for you")
                .contains("Change checkout", id, "Peer review", "Low risk")
                .contains("1 moved here this week", "none killed");
        assertThat(links())
                .contains(href("changes/" + id), href("flags?stage=production"))
                .doesNotContain(href("new-flag"));
    }

    @Test
    @SignedInAs("developer1")
    void leavesOutWhatSomebodyCannotDecide() {
        FlagContent checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.proposed(ramped(checkout, "prod", 25));

        open();

        assertThat(words()).contains("No change waits for you", "Nothing waits for your verdict");
        assertThat(links()).contains(href("new-flag"));
    }

    @Test
    @Rule({"APR-11", "TLK-5"})
    @SignedInAs("compliance")
    void tellsThatAnEmergencyWaitsWhereNoChangeDoes() {
        FlagContent checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        as(
                "operator",
                () ->
                        emergencies
                                .breakGlass(
                                        scene.workspace.key(),
                                        checkout.key(),
                                        new Emergency.Kill("prod"),
                                        new Cause("Errors since ten", "INC-7"))
                                .require());

        open();

        assertThat(words())
                .contains("No change waits for you. An emergency waits for your review.")
                .contains("but an emergency waits for your review")
                .doesNotContain("Nothing waits");
        assertThat(as("operator", () -> owed())).isZero();
        assertThat(as("compliance", () -> owed())).isOne();
    }

    private int owed() {
        return emergencies.owedByMe(scene.workspace.key()).require().size();
    }

    @Test
    @SignedInAs("viewer")
    void tellsWhoMayBeginInAnEmptyWorkspace() {
        open();

        assertThat($view(EmptyState.class).single().getElement().getTextRecursively())
                .contains("once a developer or administrator has created one");
    }

    private void open() {
        navigate("w/" + scene.workspace.key(), OverviewView.class);
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> links() {
        return $view(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String href(String page) {
        return "w/" + scene.workspace.key() + "/" + page;
    }
}
