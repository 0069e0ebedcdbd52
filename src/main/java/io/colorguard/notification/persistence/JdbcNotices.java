package io.colorguard.notification.persistence;

import io.colorguard.identity.PersonId;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Notices;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices and who reads them, in plain tables: what they tell of is audited where it happens. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcNotices implements Notices {

    private static final String OF_READER =
            " workspace_id = :workspace and issuer = :issuer and subject = :subject";
    private static final String UNREAD = " and read_at is null";

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final SayingDocuments sayings;

    JdbcNotices(JdbcClient jdbc, NoticeRows rows, SayingDocuments sayings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sayings = sayings;
    }

    @Override
    public void add(Notice notice, Collection<PersonId> readers) {
        Notice.Content content = notice.content();
        jdbc.sql(
                        """
                        insert into notice (workspace_id, id, kind, actor_issuer, actor_subject,
                            actor_user, actor_name, at, subject, title, lines, page)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        """)
                .params(
                        notice.workspace().value(),
                        notice.id(),
                        notice.kind(),
                        notice.actor().id().issuer(),
                        notice.actor().id().subject(),
                        notice.actor().userName(),
                        notice.actor().displayName(),
                        NoticeRows.at(notice.at()),
                        content.subject(),
                        sayings.write(content.title()),
                        sayings.write(content.lines()),
                        content.page())
                .update();
        if (!readers.isEmpty()) {
            jdbc.sql(
                            """
                            insert into notice_reader (workspace_id, notice_id, issuer, subject, at)
                            select ?, ?, who.issuer, who.subject, ?
                            from unnest(?::text[], ?::text[]) who (issuer, subject)
                            """)
                    .params(
                            notice.workspace().value(),
                            notice.id(),
                            NoticeRows.at(notice.at()),
                            readers.stream().map(PersonId::issuer).toArray(String[]::new),
                            readers.stream().map(PersonId::subject).toArray(String[]::new))
                    .update();
        }
    }

    @Override
    public List<ReaderNotice> page(
            WorkspaceId workspace, PersonId reader, boolean unread, Window window) {
        return ofReader(
                        "select read_at is not null is_read, "
                                + NoticeRows.COLUMNS
                                + " from (select * from notice_reader where"
                                + OF_READER
                                + (unread ? UNREAD : "")
                                + """
                                 order by at desc, notice_id offset :offset limit :limit) r
                                join notice n
                                  on n.workspace_id = r.workspace_id and n.id = r.notice_id
                                order by r.at desc, r.notice_id
                                """,
                        workspace,
                        reader)
                .param("offset", window.offset())
                .param("limit", window.limit())
                .query((row, _) -> new ReaderNotice(rows.notice(row), row.getBoolean("is_read")))
                .list();
    }

    @Override
    public int count(WorkspaceId workspace, PersonId reader, boolean unread) {
        return ofReader(
                        "select count(*) from notice_reader where"
                                + OF_READER
                                + (unread ? UNREAD : ""),
                        workspace,
                        reader)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<PersonId, Map<WorkspaceId, Integer>> unread(Collection<PersonId> readers) {
        Map<PersonId, Map<WorkspaceId, Integer>> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select workspace_id, issuer, subject, count(*) unread from everywhere_unread
                        where (issuer, subject) in
                            (select * from unnest(?::text[], ?::text[]))
                        group by workspace_id, issuer, subject
                        """)
                .params(
                        readers.stream().map(PersonId::issuer).toArray(String[]::new),
                        readers.stream().map(PersonId::subject).toArray(String[]::new))
                .query(row -> {
                    PersonId reader =
                            new PersonId(row.getString("issuer"), row.getString("subject"));
                    counts.computeIfAbsent(reader, _ -> new HashMap<>())
                            .put(NoticeRows.workspace(row), row.getInt("unread"));
                });
        return counts;
    }

    @Override
    public void read(WorkspaceId workspace, PersonId reader, UUID notice, Instant at) {
        ofReader(
                        "update notice_reader set read_at = :now where"
                                + OF_READER
                                + " and notice_id = :notice"
                                + UNREAD,
                        workspace,
                        reader)
                .param("notice", notice)
                .param("now", NoticeRows.at(at))
                .update();
    }

    @Override
    public void readAll(WorkspaceId workspace, PersonId reader, Instant before, Instant at) {
        ofReader(
                        "update notice_reader set read_at = :now where"
                                + OF_READER
                                + " and at <= :before"
                                + UNREAD,
                        workspace,
                        reader)
                .param("before", NoticeRows.at(before))
                .param("now", NoticeRows.at(at))
                .update();
    }

    private JdbcClient.StatementSpec ofReader(String sql, WorkspaceId workspace, PersonId reader) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("issuer", reader.issuer())
                .param("subject", reader.subject());
    }
}
