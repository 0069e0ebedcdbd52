package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Forgetting;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Deletes some rows at a time, past those that somebody holds. */
@Repository
@Transactional
class JdbcForgetting implements Forgetting {

    private final JdbcClient jdbc;

    JdbcForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int ended(Instant before, int most) {
        return forget(
                """
                delete from delivery where (workspace_id, id) in (
                    select workspace_id, id from delivery
                    where state in ('DELIVERED', 'DROPPED') and ended < :before
                    limit :most for update skip locked)
                """,
                before,
                most);
    }

    @Override
    public int read(Instant before, int most) {
        return forget(
                """
                delete from notice_reader where (workspace_id, issuer, subject, notice_id) in (
                    select workspace_id, issuer, subject, notice_id from notice_reader
                    where read_at < :before limit :most for update skip locked)
                """,
                before,
                most);
    }

    @Override
    public int untold(Instant before, int most) {
        return forget(
                """
                delete from notice where (workspace_id, id) in (
                    select n.workspace_id, n.id from notice n
                    where n.at < :before
                        and not exists (select 1 from notice_reader r
                            where r.workspace_id = n.workspace_id and r.notice_id = n.id)
                        and not exists (select 1 from delivery d
                            where d.workspace_id = n.workspace_id and d.notice_id = n.id)
                    limit :most)
                """,
                before,
                most);
    }

    private int forget(String sql, Instant before, int most) {
        return jdbc.sql(sql).param("before", NoticeRows.at(before)).param("most", most).update();
    }
}
