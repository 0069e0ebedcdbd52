package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchNews;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows that last until they are told; what they tell of is audited where it happens. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBatchNews implements BatchNews {

    private final JdbcClient jdbc;
    private final ChangeDocuments people;

    JdbcBatchNews(JdbcClient jdbc, ChangeDocuments people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public void add(WorkspaceId workspace, BatchId batch, Item item, Collection<PersonId> readers) {
        jdbc.sql(
                        """
                        insert into batch_news (workspace_id, number, change, kind, actor, reason,
                            extra, issuer, subject)
                        select ?, ?, ?, ?, ?::jsonb, ?, ?, who.issuer, who.subject
                        from unnest(?::text[], ?::text[]) who (issuer, subject)
                        """)
                .params(
                        workspace.value(),
                        batch.number(),
                        item.change().number(),
                        item.kind(),
                        people.write(item.actor()),
                        item.reason(),
                        item.extra(),
                        readers.stream().map(PersonId::issuer).toArray(String[]::new),
                        readers.stream().map(PersonId::subject).toArray(String[]::new))
                .update();
    }

    @Override
    public List<Line> take(WorkspaceId workspace, BatchId batch) {
        return jdbc.sql(
                        """
                        with taken as (delete from batch_news
                            where workspace_id = :workspace and number = :number returning *)
                        select * from taken order by id
                        """)
                .param("workspace", workspace.value())
                .param("number", batch.number())
                .query((row, _) ->
                        new Line(
                                new Item(
                                        new ChangeId(row.getInt("change")),
                                        row.getString("kind"),
                                        people.person(row.getString("actor")),
                                        row.getString("reason"),
                                        row.getString("extra")),
                                new PersonId(row.getString("issuer"), row.getString("subject"))))
                .list();
    }
}
