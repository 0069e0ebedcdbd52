package io.colorguard.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RecurringJobTest {

    /** Longer than a process waits before it looks for work again. */
    private static final Duration LASTS = Duration.ofMillis(80);

    @Autowired DataSource database;
    @Autowired JobTasks tasks;

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @Test
    @Rule("JOB-1")
    void runsAgainAndAgainInOneProcessAtATime() {
        RecurringTask<Void> task = tasks.of(new Sweep("test-" + UUID.randomUUID()));
        inTwoProcesses(task, task, () -> runs.get() >= 6);
        assertThat(mostAtOnce).hasValue(1);
    }

    /** The control: two jobs that do the same do it at the same time. */
    @Test
    void underTwoNamesItRunsInTwoProcessesAtATime() {
        inTwoProcesses(
                tasks.of(new Sweep("test-" + UUID.randomUUID())),
                tasks.of(new Sweep("test-" + UUID.randomUUID())),
                () -> mostAtOnce.get() == 2);
        assertThat(mostAtOnce).hasValue(2);
    }

    private void inTwoProcesses(
            RecurringTask<Void> one, RecurringTask<Void> other, Callable<Boolean> until) {
        Scheduler here = process(one);
        Scheduler there = process(other);
        here.start();
        there.start();
        try {
            await().until(until);
        } finally {
            here.stop();
            there.stop();
        }
    }

    @Test
    void goesOnAfterAFailure() {
        AtomicInteger tries = new AtomicInteger();
        RecurringTask<Void> task =
                tasks.of(
                        new RecurringJob() {
                            @Override
                            public String name() {
                                return "test-failing";
                            }

                            @Override
                            public Duration every() {
                                return Duration.ofMillis(20);
                            }

                            @Override
                            public void run() {
                                tries.incrementAndGet();
                                throw new IllegalArgumentException("fails on purpose");
                            }
                        });
        Scheduler process = process(task);
        process.start();
        try {
            await().until(() -> tries.get() >= 3);
        } finally {
            process.stop();
        }
    }

    private Scheduler process(RecurringTask<Void> task) {
        return Schedulers.create(
                        database,
                        Clock.systemUTC(),
                        List.of(),
                        new Heartbeat(Duration.ofSeconds(1), 6))
                .startTasks(task)
                .pollingInterval(Duration.ofMillis(20))
                .build();
    }

    /** Counts how often it runs, and how often at the same time. */
    private final class Sweep implements RecurringJob {

        private final String name;

        Sweep(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(30);
        }

        @Override
        public void run() {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            LockSupport.parkNanos(LASTS.toNanos());
            atOnce.decrementAndGet();
            runs.incrementAndGet();
        }
    }
}
