package io.colorguard.approval.application;

import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchRepeats;
import io.colorguard.approval.domain.Batches;
import io.colorguard.audit.AuditTrail;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;

/** The steps of a batch, with something that happens before each flag is tried. */
final class WatchedSteps extends BatchSteps {

    private final Consumer<FlagKey> before;
    private final BatchSteps steps;

    WatchedSteps(ApplicationContext portal, Consumer<FlagKey> before) {
        super(
                portal.getBean(CurrentUser.class),
                portal.getBean(Batches.class),
                portal.getBean(BatchRepeats.class),
                portal.getBean(Grounds.class),
                portal.getBean(ApprovalDesk.class),
                portal.getBean(AuditTrail.class),
                portal.getBean(Tenancy.class),
                portal.getBean(Clock.class),
                portal);
        this.before = before;
        this.steps = portal.getBean(BatchSteps.class);
    }

    static WatchedSteps failingFor(String failing, ApplicationContext portal) {
        return new WatchedSteps(
                portal,
                flag -> {
                    if (flag.value().equals(failing)) {
                        throw new IllegalStateException("No change of " + failing);
                    }
                });
    }

    @Override
    Batch begun(Workspace workspace, Wanted wanted) {
        return steps.begun(workspace, wanted);
    }

    @Override
    Outcome<Batch> found(Workspace workspace, BatchId id) {
        return steps.found(workspace, id);
    }

    @Override
    boolean tried(Workspace workspace, Batch batch, FlagKey flag) {
        before.accept(flag);
        return steps.tried(workspace, batch, flag);
    }

    @Override
    BatchForecast forecast(Workspace workspace, Wanted wanted, FlagKey flag) {
        before.accept(flag);
        return steps.forecast(workspace, wanted, flag);
    }
}
