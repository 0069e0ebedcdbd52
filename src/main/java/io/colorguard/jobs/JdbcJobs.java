package io.colorguard.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes db-scheduler's table. The library's own client reports a row that is there already by a
 * failed insert, which would end the caller's transaction in PostgreSQL.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcJobs implements Jobs {

    private static final String PLACE = " where task_name = :job and task_instance = :key";
    private static final String FREE =
            " picked = false, picked_by = null, last_heartbeat = null, version = ";

    private final JdbcClient jdbc;

    JdbcJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void schedule(String job, String key, Instant at) {
        if (Run.isOf(job, key)) {
            Run.CURRENT.get().again(at);
            return;
        }
        statement(
                        """
                        insert into scheduled_tasks
                            (task_name, task_instance, execution_time, picked, version)
                        values (:job, :key, :at, false, 1)
                        on conflict (task_name, task_instance) do update
                        set execution_time = excluded.execution_time, consecutive_failures = 0,
                        """
                                + FREE
                                + "scheduled_tasks.version + 1",
                        job,
                        key,
                        at)
                .update();
    }

    @Override
    public void cancel(String job, String key) {
        if (Run.isOf(job, key)) {
            Run.CURRENT.get().again(null);
            return;
        }
        statement("delete from scheduled_tasks" + PLACE, job, key, null).update();
    }

    /**
     * Ends a run, or plans the next one it asked for.
     *
     * @return false when somebody else has its place by now
     */
    boolean end(Run run) {
        Place place = run.place();
        String sql =
                run.again() == null
                        ? "delete from scheduled_tasks"
                        : "update scheduled_tasks set execution_time = :at, consecutive_failures = 0,"
                                + FREE
                                + "version + 1";
        return statement(
                                sql + PLACE + " and version = :version",
                                place.job(),
                                place.key(),
                                run.again())
                        .param("version", place.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec statement(
            String sql, String job, String key, @Nullable Instant at) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("job", job).param("key", key);
        return at == null ? statement : statement.param("at", at.atOffset(ZoneOffset.UTC));
    }
}
