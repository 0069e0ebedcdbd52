package io.colorguard.compliance.ui;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.EmptyState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everybody sees which flags wait to move on, and for what. */
@DatabaseTest
@Rule({"PRO-1", "PRO-2", "LIF-6"})
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.compliance.ui"})
class UC082ReadPromotionsTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk approvals;

    private ApprovalScene scene;

    @BeforeEach
    void aWorkspace() {
        scene = new ApprovalScene(portal);
        scene.policy(ComplianceScene::judgingPromotions);
    }

    @Test
    @SignedInAs("viewer")
    void nothingThatWaitsSaysWhatToDo() {
        open();
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    @Test
    @SignedInAs("viewer")
    void whatWaitsIsListedOldestFirstUntilItTakesEffect() {
        ChangeRequest first = promoted("first");
        ChangeRequest second = promoted("second");
        FlagContent still = scene.agreed(ApprovalScene.aFlag("still", LifecycleStage.DEVELOPMENT));
        scene.proposed(ApprovalScene.ramped(still, "dev", 5));
        open();
        assertThat(rows())
                .extracting(dossier -> dossier.change().id())
                .containsExactly(first.id(), second.id());

        as("developer1", () -> approvals.withdraw(scene.workspace.key(), first.id()).require());
        open();
        assertThat(rows())
                .extracting(dossier -> dossier.change().id())
                .containsExactly(second.id());
    }

    private ChangeRequest promoted(String key) {
        FlagContent flag = scene.agreed(ApprovalScene.aFlag(key, LifecycleStage.DEVELOPMENT));
        Classification is = flag.classification();
        return scene.proposed(
                flag.with(new Classification(is.category(), is.risk(), LifecycleStage.TESTING)));
    }

    private List<Dossier> rows() {
        PromotionGrid grid = $view(PromotionGrid.class).single();
        return grid.getLazyDataView().getItems().toList();
    }

    private void open() {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/promotions");
        roundTrip();
    }
}
