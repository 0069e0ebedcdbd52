package io.colorguard.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Sets db-scheduler up as the portal uses it; see docs/decisions/0070-jobs-and-outbox.md. */
final class Schedulers {

    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private Schedulers() {}

    static SchedulerBuilder create(
            DataSource database, Clock clock, List<Task<?>> tasks, Heartbeat heartbeat) {
        return Scheduler.create(database, tasks)
                .clock(clock::instant)
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(POLLING)
                .heartbeatInterval(heartbeat.every())
                .missedHeartbeatsLimit(heartbeat.missed())
                .shutdownMaxWait(LAST_WORDS)
                .serializer(new NoData());
    }

    /** Jobs carry a key and nothing else, so nothing of the table is ever deserialized. */
    @NullUnmarked
    private static final class NoData implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return null;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return null;
        }
    }
}
