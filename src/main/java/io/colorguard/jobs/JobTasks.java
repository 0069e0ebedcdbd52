package io.colorguard.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.colorguard.identity.ActingAs;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes db-scheduler's tasks of the features' jobs. */
@Component
class JobTasks {

    private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    /** The run has written the end of the job itself, with its effect. */
    private static final CompletionHandler<Void> ENDED = (_, _) -> {};

    private final JdbcJobs jobs;
    private final TransactionTemplate transaction;

    JobTasks(JdbcJobs jobs, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
    }

    RecurringTask<Void> of(RecurringJob job) {
        return Tasks.recurring(job.name(), Schedules.fixedDelay(job.every()))
                .execute((_, _) -> ActingAs.portal(job::run));
    }

    CustomTask<Void> of(OneTimeJob job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure(JobTasks::tryLater)
                .onDeadExecutionRevive()
                .execute((_, context) -> once(job, context.getExecution()));
    }

    private CompletionHandler<Void> once(OneTimeJob job, Execution execution) {
        Run run = new Run(new Place(job.name(), execution.getId(), execution.version));
        transaction.executeWithoutResult(status -> {
            ScopedValue.where(Run.CURRENT, run)
                    .run(() -> ActingAs.portal(() -> job.run(execution.getId())));
            if (!jobs.end(run)) {
                status.setRollbackOnly();
                LOG.info("{} was taken over or planned anew, its work is undone", execution);
            }
        });
        return ENDED;
    }

    private static void tryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        operations.reschedule(
                failed,
                failed.getTimeDone().plus(delay(failed.getExecution().consecutiveFailures)));
    }

    /** Doubles with each failure. */
    static Duration delay(int failuresBefore) {
        Duration delay = FIRST_RETRY.multipliedBy(1L << Math.min(failuresBefore, 20));
        return delay.compareTo(LAST_RETRY) < 0 ? delay : LAST_RETRY;
    }
}
