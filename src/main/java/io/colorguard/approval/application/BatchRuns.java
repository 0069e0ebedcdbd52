package io.colorguard.approval.application;

import io.colorguard.approval.domain.BatchId;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is done to a batch behind the pages, flag by flag, in the name of whoever began it: their
 * permission is asked for at each flag, and a closed page stops nothing. What a process that ends
 * leaves undone is begun again by the same person, and repeats nothing (BAT-2).
 */
@Component
class BatchRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);

    /** The database has more to do than to serve one person's batches. */
    private static final int AT_ONCE = 2;

    /** Runs that are over are told until there are so many. */
    private static final int KEPT = 200;

    /** How long what became of a run is told on the batch's page. */
    private static final Duration NEWS = Duration.ofMinutes(30);

    /** How long a process that ends waits for what it has in hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Place, BatchRun> runs = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("batch-", 1).factory());

    BatchRuns(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** What is done: one thing of a kind to a batch by a person at a time. */
    record Place(WorkspaceId workspace, BatchId batch, PersonId person, String what) {}

    /**
     * Begins to do the steps, unless it is being done already.
     *
     * @return what is being done, whoever began it
     */
    BatchRun start(Place place, BatchRun fresh) {
        BatchRun run =
                runs.compute(place, (_, known) -> known == null || known.isOver() ? fresh : known);
        if (run == fresh) {
            forgetSome();
            workers.execute(inTheSameName(() -> work(place, run)));
        }
        return run;
    }

    /** The work as whoever is here now does it, also once they have signed out. */
    static Runnable inTheSameName(Runnable work) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return new DelegatingSecurityContextRunnable(work, context);
    }

    Optional<BatchRun> find(Place place) {
        return Optional.ofNullable(runs.get(place))
                .filter(run -> run.isOf(clock.instant().minus(NEWS)));
    }

    /** Whether anybody's work of this kind goes on here. */
    boolean isRunning(WorkspaceId workspace, BatchId batch, String what) {
        return runs.entrySet().stream()
                .filter(run -> !run.getValue().isOver())
                .map(Map.Entry::getKey)
                .anyMatch(place ->
                        place.workspace().equals(workspace)
                                && place.batch().equals(batch)
                                && place.what().equals(what));
    }

    private void work(Place place, BatchRun run) {
        try {
            while (!isStopped() && run.hasNext()) {
                step(place, run);
                moved(place);
            }
        } finally {
            run.end(clock.instant());
            moved(place);
        }
    }

    private static void step(Place place, BatchRun run) {
        try {
            run.step();
        } catch (RuntimeException failure) {
            LOG.error("a step of {} {} failed", place.what(), place.batch(), failure);
        }
    }

    private void moved(Place place) {
        events.publishEvent(new ChangesMoved(place.workspace(), place.batch().toString()));
    }

    private void forgetSome() {
        Iterator<BatchRun> known = runs.values().iterator();
        while (runs.size() > KEPT && known.hasNext()) {
            if (known.next().isOver()) {
                known.remove();
            }
        }
    }

    boolean isStopped() {
        return workers.isShutdown();
    }

    /** Flags that are just being tried are tried to their end, the others another time. */
    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdown();
        workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
