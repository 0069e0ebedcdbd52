package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Viewed;
import io.colorguard.approval.domain.ViewedMarks;
import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks in a plain table: reading changes nothing that an audit would ask for. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcViewedMarks implements ViewedMarks {

    private static final String OF_READER =
            """
             from viewed_mark where workspace_id = :workspace and number = :number
                and issuer = :issuer and subject = :subject\
            """;
    private static final String MARK =
            """
            insert into viewed_mark (workspace_id, number, issuer, subject, environment,
                base_hash, content_hash, at)
            values (:workspace, :number, :issuer, :subject, :environment, :base, :content, :at)
            on conflict (workspace_id, number, issuer, subject, environment) do update
                set base_hash = :base, content_hash = :content, at = :at
            """;

    private final JdbcClient jdbc;

    JdbcViewedMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Viewed> of(Reading reading) {
        return sql("select *" + OF_READER, reading)
                .query((row, _) ->
                        new Viewed(
                                row.getString("environment"),
                                new ContentHash(row.getString("base_hash")),
                                new ContentHash(row.getString("content_hash"))))
                .set();
    }

    @Override
    public void mark(Reading reading, Viewed viewed, Instant at) {
        sql(MARK, reading)
                .param("environment", viewed.environment())
                .param("base", viewed.base().value())
                .param("content", viewed.content().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void unmark(Reading reading, String environment) {
        sql("delete" + OF_READER + " and environment = :environment", reading)
                .param("environment", environment)
                .update();
    }

    private StatementSpec sql(String sql, Reading reading) {
        return jdbc.sql(sql)
                .param("workspace", reading.workspace().value())
                .param("number", reading.change().number())
                .param("issuer", reading.reader().issuer())
                .param("subject", reading.reader().subject());
    }
}
