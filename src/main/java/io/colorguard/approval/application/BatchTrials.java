package io.colorguard.approval.application;

import io.colorguard.approval.application.BatchTrial.State;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchRules;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds out what a batch would do to each flag before anybody proposes it (APR-14). That happens
 * behind the page, in the name of whoever asks, and keeps nothing.
 */
@Service
public class BatchTrials {

    private static final Logger LOG = LoggerFactory.getLogger(BatchTrials.class);
    private static final int AT_ONCE = 2;

    /** How often whoever waits is told how far it is. */
    private static final Duration BEAT = Duration.ofMillis(200);

    private final WorkspaceAccess access;
    private final BatchSteps steps;
    private final Clock clock;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("batch-trial-", 1).factory());

    BatchTrials(WorkspaceAccess access, BatchSteps steps, Clock clock) {
        this.access = access;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Begins to look at the flags.
     *
     * @param moved is told from time to time, and once it has ended
     */
    public Outcome<BatchTrial> begin(WorkspaceKey key, Wanted wanted, Consumer<BatchTrial> moved) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> allowed(workspace, wanted))
                .map(workspace -> begin(workspace, wanted, moved));
    }

    private Outcome<Workspace> allowed(Workspace workspace, Wanted wanted) {
        List<Refusal> refusals = BatchRules.refusals(wanted, workspace, clock.instant());
        return refusals.isEmpty() ? Outcome.done(workspace) : Outcome.refused(refusals);
    }

    private BatchTrial begin(Workspace workspace, Wanted wanted, Consumer<BatchTrial> moved) {
        BatchTrial trial = new BatchTrial(wanted.flags().size());
        workers.execute(BatchRuns.inTheSameName(() -> work(workspace, wanted, trial, moved)));
        return trial;
    }

    private void work(
            Workspace workspace, Wanted wanted, BatchTrial trial, Consumer<BatchTrial> moved) {
        long told = System.nanoTime();
        try {
            for (FlagKey flag : wanted.flags()) {
                if (trial.state() != State.GOING_ON || workers.isShutdown()) {
                    trial.stop();
                    return;
                }
                trial.add(steps.forecast(workspace, wanted, flag));
                if (System.nanoTime() - told > BEAT.toNanos()) {
                    told = System.nanoTime();
                    moved.accept(trial);
                }
            }
            trial.end(State.WHOLE);
        } catch (RuntimeException failure) {
            LOG.error("what a batch would do could not be found out", failure);
            trial.end(State.FAILED);
        } finally {
            moved.accept(trial);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}
