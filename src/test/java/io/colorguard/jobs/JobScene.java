package io.colorguard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Processes that run jobs on one database, and effects of jobs that can be counted. */
final class JobScene {

    private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");

    final String name = "test-" + UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Jobs jobs;

    JobScene(JdbcClient jdbc, Jobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /** A process with quick habits; it is heard of through this door to the database. */
    static Scheduler process(DataSource door, Task<?>... tasks) {
        return Schedulers.create(
                        door,
                        Clock.systemUTC(),
                        List.of(tasks),
                        new Heartbeat(Duration.ofMillis(100), 6))
                .pollingInterval(Duration.ofMillis(50))
                .build();
    }

    OneTimeJob job(Consumer<String> work) {
        return new OneTimeJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(String key) {
                work.accept(key);
            }
        };
    }

    /** Something that a transaction leaves behind: the plan of a job that nobody runs. */
    void leaveEffect() {
        jobs.schedule(name + "-effect", UUID.randomUUID().toString(), FAR_AWAY);
    }

    int effects() {
        return rows(name + "-effect");
    }

    /** How many keys of the job are planned. */
    int planned() {
        return rows(name);
    }

    void assertEffects(int expected) {
        assertThat(effects()).isEqualTo(expected);
    }

    private int rows(String job) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    /** A way to the database that can be cut, as when a process loses its network. */
    static final class Door extends DelegatingDataSource {

        private volatile boolean cut;

        Door(DataSource database) {
            super(database);
        }

        void cut() {
            cut = true;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("the process is cut off");
            }
            return super.getConnection();
        }
    }
}
