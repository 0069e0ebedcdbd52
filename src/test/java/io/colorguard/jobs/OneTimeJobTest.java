package io.colorguard.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OneTimeJobTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired Jobs jobs;
    @Autowired JobTasks tasks;
    @Autowired CurrentUser currentUser;
    @Autowired PlatformTransactionManager transactions;

    private final List<Scheduler> processes = new CopyOnWriteArrayList<>();
    private JobScene scene;
    private TransactionTemplate transaction;

    @BeforeEach
    void setUp() {
        scene = new JobScene(jdbc, jobs);
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void stopProcesses() {
        processes.forEach(Scheduler::stop);
    }

    @Test
    @Rule("JOB-2")
    void runsOnceAtItsTimeAndIsGone() {
        plan("a", NOW);
        plan("b", Instant.parse("2999-01-01T00:00:00Z"));
        List<String> ran = new CopyOnWriteArrayList<>();
        start(tasks.of(scene.job(ran::add)));

        await().until(() -> scene.planned() == 1);
        assertThat(ran).containsExactly("a");
    }

    @Test
    @Rule("JOB-2")
    void standsOncePerKeyHoweverOftenItIsPlanned() {
        plan("a", NOW);
        plan("a", NOW.plusSeconds(1));
        assertThat(scene.planned()).isEqualTo(1);
    }

    @Test
    void isNotPlannedByATransactionThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            jobs.schedule(scene.name, "a", NOW);
            status.setRollbackOnly();
        });
        assertThat(scene.planned()).isZero();
    }

    @Test
    void isPlannedInATransactionOnly() {
        assertThatThrownBy(() -> jobs.schedule(scene.name, "a", NOW))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void canBeCancelled() {
        plan("a", NOW);
        transaction.executeWithoutResult(_ -> jobs.cancel(scene.name, "a"));
        assertThat(scene.planned()).isZero();
    }

    @Test
    @Rule("JOB-3")
    void actsAsThePortalThroughTheDoorOfJobs() {
        List<Person> actors = new CopyOnWriteArrayList<>();
        plan("a", NOW);
        start(
                tasks.of(
                        scene.job(_ -> {
                            assertThat(currentUser.source()).isEqualTo(CurrentUser.Source.JOB);
                            assertThat(currentUser.rolesEverywhere()).isEmpty();
                            actors.add(currentUser.require());
                        })));
        await().until(() -> scene.planned() == 0);
        assertThat(actors).containsExactly(Person.PORTAL);
    }

    @Test
    void plansItsOwnNextRun() {
        AtomicInteger runs = new AtomicInteger();
        plan("a", NOW);
        start(
                tasks.of(
                        scene.job(key -> {
                            scene.leaveEffect();
                            if (runs.incrementAndGet() < 3) {
                                jobs.schedule(scene.name, key, NOW);
                            }
                        })));
        await().until(() -> scene.planned() == 0);
        scene.assertEffects(3);
    }

    @Test
    @Rule("JOB-2")
    void leavesNothingOfARunThatFailedAndTriesAgainLater() {
        plan("a", NOW);
        Instant begin = Instant.now();
        start(
                tasks.of(
                        scene.job(_ -> {
                            scene.leaveEffect();
                            throw new IllegalArgumentException("fails on purpose");
                        })));
        await().until(() -> failures() == 1);
        scene.assertEffects(0);
        assertThat(next()).isAfter(begin.plusSeconds(9)).isBefore(begin.plusSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({"0,PT10S", "1,PT20S", "5,PT5M20S", "9,PT1H", "1000,PT1H"})
    void waitsLongerAfterEachFailure(int failuresBefore, String delay) {
        assertThat(JobTasks.delay(failuresBefore)).hasToString(delay);
    }

    @Test
    @Rule("JOB-1")
    void isGivenUpOnlyAfterAMinuteWithoutAHeartbeat() {
        assertThat(Heartbeat.OF_THE_PORTAL).hasToString("Heartbeat[every=PT10S, missed=6]");
    }

    @Test
    @Rule({"JOB-1", "JOB-2"})
    void isTakenOverFromADeadProcessAndHasOneEffect() throws InterruptedException {
        takeOver(work -> tasks.of(scene.job(_ -> work.run())));
        scene.assertEffects(1);
    }

    /** The control: with the library's own way of ending a task the late finisher counts, too. */
    @Test
    void hasTwoEffectsWhereItsEndIsNotPartOfItsTransaction() throws InterruptedException {
        takeOver(work ->
                Tasks.oneTime(scene.name)
                        .onDeadExecutionRevive()
                        .execute((_, _) -> transaction.executeWithoutResult(_ -> work.run())));
        scene.assertEffects(2);
    }

    @Test
    @Rule("JOB-2")
    void countsOnlyForItsLastPlanWhenItIsPlannedAnewWhileItRuns() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch planned = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        plan("a", NOW);
        start(
                tasks.of(
                        scene.job(_ -> {
                            runs.incrementAndGet();
                            started.countDown();
                            waitFor(planned);
                            scene.leaveEffect();
                        })));
        started.await();
        plan("a", NOW.plusSeconds(1));
        planned.countDown();
        await().until(() -> scene.planned() == 0);
        assertThat(runs).hasValue(2);
        scene.assertEffects(1);
    }

    /** One process hangs in the job and is cut off; another takes over; then the first goes on. */
    private void takeOver(java.util.function.Function<Runnable, Task<?>> task)
            throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(2);
        AtomicInteger runs = new AtomicInteger();
        Runnable work =
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        hangs.countDown();
                        waitFor(wakes);
                    }
                    scene.leaveEffect();
                    done.countDown();
                };
        plan("a", NOW);
        JobScene.Door door = new JobScene.Door(database);
        Scheduler dying = start(door, task.apply(work));
        hangs.await();
        door.cut();
        start(database, task.apply(work));
        await().until(() -> scene.planned() == 0);
        wakes.countDown();
        done.await();
        dying.stop();
        assertThat(runs).hasValue(2);
    }

    private void plan(String key, Instant at) {
        transaction.executeWithoutResult(_ -> jobs.schedule(scene.name, key, at));
    }

    private Scheduler start(Task<?> task) {
        return start(database, task);
    }

    private Scheduler start(DataSource door, Task<?> task) {
        Scheduler process = JobScene.process(door, task);
        processes.add(process);
        process.start();
        return process;
    }

    private int failures() {
        return jdbc.sql(
                        """
                        select coalesce(consecutive_failures, 0) from scheduled_tasks
                        where task_name = ?
                        """)
                .param(scene.name)
                .query(Integer.class)
                .single();
    }

    private Instant next() {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = ?")
                .param(scene.name)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
