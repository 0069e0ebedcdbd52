package io.colorguard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Work that begins at the same moment in as many threads. */
public final class Together {

    private Together() {}

    public static <T> List<T> run(List<? extends Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : work) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return one.call();
                        }));
            }
            for (Future<T> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }

    /** Two sides, each up to so many microseconds late, so that either comes first at times. */
    public static <T> List<T> race(int micros, Callable<T> one, Callable<T> other)
            throws Exception {
        return run(List.of(unsteady(micros, one), unsteady(micros, other)));
    }

    /** Waits until everybody is here. */
    public static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same work, up to so many microseconds later, so that either side comes first at times.
     */
    public static <T> Callable<T> unsteady(int micros, Callable<T> work) {
        return () -> {
            LockSupport.parkNanos(1_000L * ThreadLocalRandom.current().nextInt(1, micros));
            return work.call();
        };
    }
}
