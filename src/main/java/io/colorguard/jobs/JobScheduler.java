package io.colorguard.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs every job that the features declare, once the portal is ready (JOB-1). */
@Component
@ConditionalOnBooleanProperty(name = "colorguard.jobs.enabled", matchIfMissing = true)
class JobScheduler {

    private final Scheduler scheduler;

    JobScheduler(
            DataSource database,
            Clock clock,
            JobTasks tasks,
            List<RecurringJob> recurring,
            List<OneTimeJob> oneTime) {
        List<RecurringTask<Void>> again = recurring.stream().map(tasks::of).toList();
        List<CustomTask<Void>> once = oneTime.stream().map(tasks::of).toList();
        this.scheduler =
                Schedulers.create(database, clock, List.copyOf(once), Heartbeat.OF_THE_PORTAL)
                        .startTasks(again)
                        .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
