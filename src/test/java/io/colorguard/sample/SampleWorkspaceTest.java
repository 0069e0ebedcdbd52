package io.colorguard.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.StageTally;
import io.colorguard.identity.Actors;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.ImportDesk;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.application.WorkspaceSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SampleWorkspaceTest {

    private static final WorkspaceKey SAMPLE = new WorkspaceKey("banking-platform");
    private static final Window ALL = new Window(0, 100);

    @Autowired StoryClock clock;
    @Autowired WorkspaceAccess access;
    @Autowired WorkspaceSetup setup;
    @Autowired ImportDesk imports;
    @Autowired ApprovalDesk desk;
    @Autowired FlagCatalog catalog;
    @Autowired Inbox inbox;

    @BeforeEach
    void tellTheStoryOnce() {
        new SampleWorkspace(clock, access, setup, imports, desk, catalog)
                .afterSingletonsInstantiated();
    }

    @Test
    void hasTheStrategysProportionsAndEveryCategory() {
        Map<LifecycleStage, StageTally> stages =
                Actors.as("viewer", () -> catalog.stages(SAMPLE, Duration.ofDays(7)).require());
        List<FlagSummary> flags =
                Actors.as("viewer", () -> catalog.page(SAMPLE, FlagQuery.ALL, ALL).require());

        assertThat(stages.values().stream().map(StageTally::flags))
                .containsExactly(15, 8, 12, 25, 3);
        assertThat(flags.stream().map(flag -> flag.classification().category()))
                .containsOnly(Category.values())
                .contains(Category.values());
        assertThat(flags.stream().map(flag -> flag.key().value()))
                .contains(
                        "payment-processing-v2",
                        "api-circuit-breaker",
                        "checkout-flow-optimization");
    }

    @Test
    void hasChangesInEveryState() {
        for (ChangeState.Name state :
                Set.of(
                        ChangeState.Name.IN_REVIEW,
                        ChangeState.Name.CHANGES_ASKED,
                        ChangeState.Name.APPLIED,
                        ChangeState.Name.REJECTED,
                        ChangeState.Name.WITHDRAWN)) {
            int total =
                    Actors.as(
                            "viewer",
                            () -> inbox.all(SAMPLE, Set.of(state), null, ALL).require().total());
            assertThat(total).as(state.name()).isPositive();
        }
        assertThat(Actors.as("developer1", () -> inbox.mine(SAMPLE, ALL).require().lines()))
                .anyMatch(change -> change.state().name() == ChangeState.Name.DRAFT);
    }

    @Test
    void leavesWorkForReviewersAndApprovers() {
        for (String person : List.of("developer2", "reviewer", "approver1", "approver2")) {
            int waiting = Actors.as(person, () -> inbox.countWaitingForMe(SAMPLE).require());
            assertThat(waiting).as(person).isPositive();
        }
    }
}
