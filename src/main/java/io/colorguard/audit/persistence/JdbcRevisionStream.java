package io.colorguard.audit.persistence;

import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.RevisionStream;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.shared.WorkspaceId;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads revisions a few at a time from one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRevisionStream implements RevisionStream {

    private static final int ROWS_A_TRIP = 500;

    private final JdbcClient jdbc;
    private final TimelineQuery timelines;

    JdbcRevisionStream(JdbcClient jdbc, TimelineQuery timelines) {
        this.jdbc = jdbc;
        this.timelines = timelines;
    }

    @Override
    public int count(WorkspaceId workspace, TimelineFilter filter, int most) {
        TimelineSql sql = timelines.sql(workspace, filter).limit(most);
        return jdbc.sql("select count(*) from (" + sql + ") counted")
                .params(sql.values())
                .query(Integer.class)
                .single();
    }

    @Override
    public void each(
            WorkspaceId workspace,
            TimelineFilter filter,
            int most,
            Consumer<RevisionEntry> reader) {
        TimelineSql sql = timelines.sql(workspace, filter).limit(most);
        try (Stream<RevisionEntry> revisions =
                jdbc
                        .sql(sql.toString())
                        .params(sql.values())
                        .withFetchSize(ROWS_A_TRIP)
                        .query(TimelineQuery::entry)
                        .stream()) {
            revisions.forEach(reader);
        }
    }
}
