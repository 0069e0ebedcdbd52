package io.colorguard.approval.application;

import io.colorguard.approval.application.BatchVerdicts.Result;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far something that is done to a batch has come, and what became of it so far. */
public final class BatchRun {

    private final Queue<Supplier<Optional<Result>>> steps;
    private final List<Result> results = new ArrayList<>();
    private final int all;
    private int done;
    private @Nullable Instant end;

    BatchRun(Collection<Supplier<Optional<Result>>> steps) {
        this.steps = new ArrayDeque<>(steps);
        all = steps.size();
    }

    /** Steps that tell nothing of what became of them. */
    static BatchRun of(Collection<Runnable> steps) {
        return new BatchRun(
                steps.stream()
                        .<Supplier<Optional<Result>>>map(step ->
                                () -> {
                                    step.run();
                                    return Optional.empty();
                                })
                        .toList());
    }

    boolean hasNext() {
        return !steps.isEmpty();
    }

    /** Does the next step; what fails is left out, and the others go on. */
    void step() {
        Optional<Result> result = steps.remove().get();
        synchronized (this) {
            result.ifPresent(results::add);
            done++;
        }
    }

    synchronized void end(Instant at) {
        end = at;
    }

    /** Whether it goes on, or has ended so lately that whoever began it wants to know of it. */
    synchronized boolean isOf(Instant since) {
        return end == null || end.isAfter(since);
    }

    public int all() {
        return all;
    }

    public synchronized int done() {
        return done;
    }

    public synchronized boolean isOver() {
        return end != null;
    }

    /** What became of each verdict that was tried. */
    public synchronized List<Result> results() {
        return List.copyOf(results);
    }
}
