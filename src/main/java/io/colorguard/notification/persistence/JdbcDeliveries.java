package io.colorguard.notification.persistence;

import io.colorguard.identity.PersonId;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Delivery.Receiver;
import io.colorguard.notification.domain.Notice;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: processes take what is due past each other, by leases that end. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcDeliveries implements Deliveries {

    private static final int LONGEST_ANSWER = 500;
    private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;
    private static final String FROM_WORKSPACE = " where workspace_id = :workspace and ";
    private static final String DEAD = " and state = 'DEAD'";

    private static final String TAKE =
            """
            with d as (
                update delivery set attempts = attempts + 1, due = :until
                where workspace_id = :workspace and id = :id and state = 'WAITING' and due <= :now
                returning *)
            select d.id, d.issuer, d.subject, d.webhook_id, d.attempts, d.since, %s
            from d join notice n on n.workspace_id = d.workspace_id and n.id = d.notice_id
            """
                    .formatted(NoticeRows.COLUMNS);

    private final JdbcClient jdbc;
    private final NoticeRows rows;

    JdbcDeliveries(JdbcClient jdbc, NoticeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public void add(Notice notice, Collection<? extends Receiver> receivers) {
        for (Receiver receiver : receivers) {
            PersonId person = receiver instanceof Receiver.MailBox(var it) ? it : null;
            UUID webhook = receiver instanceof Receiver.Hook(var it) ? it : null;
            jdbc.sql(
                            """
                            insert into delivery (workspace_id, id, notice_id, issuer, subject,
                                webhook_id, state, attempts, since, due, answer)
                            values (:workspace, :id, :notice, :issuer, :subject,
                                :webhook, 'WAITING', 0, :at, :at, '') on conflict do nothing
                            """)
                    .param("workspace", notice.workspace().value())
                    .param("id", UUID.randomUUID())
                    .param("notice", notice.id())
                    .param("issuer", person == null ? null : person.issuer())
                    .param("subject", person == null ? null : person.subject())
                    .param("webhook", webhook, Types.OTHER)
                    .param("at", NoticeRows.at(notice.at()))
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select workspace_id, id from everywhere_delivery
                        where due <= ? order by due limit ?
                        """)
                .params(NoticeRows.at(now), most)
                .query((row, _) -> new Due(NoticeRows.workspace(row), row.getObject(2, UUID.class)))
                .list();
    }

    @Override
    public Optional<Delivery> take(Due due, Instant now, Duration lease) {
        return jdbc.sql(TAKE)
                .param("workspace", due.workspace().value())
                .param("id", due.id())
                .param("now", NoticeRows.at(now))
                .param("until", NoticeRows.at(now.plus(lease)))
                .query((row, _) -> delivery(row))
                .optional();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        PersonId person = person(row);
        return new Delivery(
                row.getObject("id", UUID.class),
                rows.notice(row),
                person == null
                        ? new Receiver.Hook(row.getObject("webhook_id", UUID.class))
                        : new Receiver.MailBox(person),
                row.getInt("attempts"),
                NoticeRows.instant(row, "since"));
    }

    @Override
    public void note(
            Delivery delivery,
            Delivery.State state,
            @Nullable Instant due,
            String answer,
            Instant at) {
        jdbc.sql(
                        """
                        update delivery set state = :state, due = :due, answer = :answer,
                            ended = case when :state = 'WAITING' then null::timestamptz else :at end
                        where workspace_id = :workspace and id = :id
                            and attempts = :attempts and state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("due", due == null ? null : NoticeRows.at(due), TIME)
                .param("answer", answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER)))
                .param("at", NoticeRows.at(at), TIME)
                .param("workspace", delivery.notice().workspace().value())
                .param("id", delivery.id())
                .param("attempts", delivery.attempts())
                .update();
    }

    @Override
    public List<Line> page(WorkspaceId workspace, Way way, boolean dead, Window window) {
        return going(
                        """
                        select d.id, d.issuer, d.subject, n.kind, n.subject about, d.state,
                            d.attempts, d.since, d.due, d.answer
                        from (select * from delivery %s
                            order by since desc, id offset :offset limit :limit) d
                        join notice n on n.workspace_id = d.workspace_id and n.id = d.notice_id
                        order by d.since desc, d.id
                        """,
                        workspace, way, dead)
                .param("offset", window.offset())
                .param("limit", window.limit())
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                person(row),
                row.getString("kind"),
                row.getString("about"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                NoticeRows.instant(row, "since"),
                NoticeRows.instantOrNull(row, "due"),
                row.getString("answer"));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        String issuer = row.getString("issuer");
        return issuer == null ? null : new PersonId(issuer, row.getString("subject"));
    }

    @Override
    public int count(WorkspaceId workspace, Way way, boolean dead) {
        return going("select count(*) from delivery %s", workspace, way, dead)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec going(
            String sql, WorkspaceId workspace, Way way, boolean dead) {
        UUID webhook = way instanceof Way.ToWebhook(var it) ? it : null;
        String whither = webhook == null ? "webhook_id is null" : "webhook_id = :webhook";
        var query =
                jdbc.sql(sql.formatted(FROM_WORKSPACE + whither + (dead ? DEAD : "")))
                        .param("workspace", workspace.value());
        return webhook == null ? query : query.param("webhook", webhook);
    }

    @Override
    public boolean revive(WorkspaceId workspace, UUID delivery, Instant now) {
        String sql =
                """
                update delivery set state = 'WAITING', attempts = 0, since = ?, due = ?, ended = null
                where workspace_id = ? and id = ? and state = 'DEAD'
                """;
        var at = NoticeRows.at(now);
        return jdbc.sql(sql).params(at, at, workspace.value(), delivery).update() == 1;
    }
}
