package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Forgetting;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes some rows at a time, past those that somebody holds. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcForgetting implements Forgetting {

    private final JdbcClient jdbc;

    JdbcForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int ended(WorkspaceId workspace, Instant before, int most) {
        return forget(
                """
                delete from delivery where (workspace_id, id) in (
                    select workspace_id, id from delivery
                    where workspace_id = :workspace and state in ('DELIVERED', 'DROPPED')
                        and ended < :before
                    limit :most for update skip locked)
                """,
                workspace,
                before,
                most);
    }

    @Override
    public int read(WorkspaceId workspace, Instant before, int most) {
        return forget(
                """
                delete from notice_reader where (workspace_id, issuer, subject, notice_id) in (
                    select workspace_id, issuer, subject, notice_id from notice_reader
                    where workspace_id = :workspace and read_at < :before limit :most for update skip locked)
                """,
                workspace,
                before,
                most);
    }

    @Override
    public int untold(WorkspaceId workspace, Instant before, int most) {
        return forget(
                """
                delete from notice where (workspace_id, id) in (
                    select n.workspace_id, n.id from notice n
                    where n.workspace_id = :workspace and n.at < :before
                        and not exists (select 1 from notice_reader r
                            where r.workspace_id = n.workspace_id and r.notice_id = n.id)
                        and not exists (select 1 from delivery d
                            where d.workspace_id = n.workspace_id and d.notice_id = n.id)
                    limit :most)
                """,
                workspace,
                before,
                most);
    }

    private int forget(String sql, WorkspaceId workspace, Instant before, int most) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("before", NoticeRows.at(before))
                .param("most", most)
                .update();
    }
}
