package io.colorguard.compliance.ui;

import static io.colorguard.approval.domain.Phase.PRE_PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.ui.LiveChanges;
import io.colorguard.approval.ui.LiveNow;
import io.colorguard.approval.ui.OwedCards;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Officers see what checklists wait for, and whatever else compliance is owed. */
@DatabaseTest
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.compliance.ui"
        })
class UC081WorkThroughBoardTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired LiveChanges live;

    private ComplianceScene officer;

    @BeforeEach
    void aWorkspace() {
        officer = new ComplianceScene(portal);
    }

    @Rule("CMP-6")
    @Test
    @SignedInAs("compliance")
    void nothingToCheckSaysSo() {
        open(Map.of());
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    @Rule("CMP-6")
    @Test
    @SignedInAs("compliance")
    void phasesAreListedAndFollowWhatHappens() {
        ChangeRequest change = officer.proposed("trial");
        open(Map.of());
        assertThat(rows()).extracting(BoardLine::change).containsOnly(change.id());
        assertThat(page()).contains("2 phases wait for a sign-off, 0 overdue");
        officer.closes(change, PRE_PRODUCTION);
        LiveNow.now(live);
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
        roundTrip();
        assertThat(rows().getLast().phase()).isEqualTo(PRE_PRODUCTION);
        assertThat(page()).contains("2 phases");
    }

    @Rule("CMP-6")
    @Test
    @SignedInAs("viewer")
    void anAddressKeepsItsFilters() {
        officer.proposed("trial");
        open(Map.of("phase", "pre_production", "state", "open", "owner", "shop"));
        assertThat(rows()).hasSize(1);
        open(Map.of("overdue", "yes"));
        assertThat($view(EmptyState.class).exists()).isTrue();
    }

    @Rule("CMP-6")
    @Test
    @SignedInAs("viewer")
    void paperHasEveryRow() {
        officer.proposed("one");
        officer.proposed("two");
        open(Map.of());
        test($view(Button.class).withText("Print").single()).click();
        assertThat($view(BoardGrid.class).exists()).isFalse();
        assertThat($view(DataTable.class).exists()).isTrue();
    }

    @Rule("APR-11")
    @Test
    @SignedInAs("compliance")
    void emergenciesStandOnTop() {
        officer.scene
                .broken(officer.scene.live("checkout", 10), new Emergency.Kill("prod"))
                .require();
        open(Map.of());
        assertThat($view(OwedCards.class).single().isVisible()).isTrue();
        assertThat(page()).contains("checkout");
    }

    private List<BoardLine> rows() {
        BoardGrid grid = $view(BoardGrid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void open(Map<String, String> address) {
        UI.getCurrent()
                .navigate(
                        "w/" + officer.scene.workspace.key() + "/compliance",
                        QueryParameters.simple(address));
        roundTrip();
    }
}
