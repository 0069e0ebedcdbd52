package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.SavedView;
import io.colorguard.catalog.domain.SavedViews;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Views as rows of those who keep them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcSavedViews implements SavedViews {

    private final JdbcClient jdbc;

    JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SavedView> list(WorkspaceId workspace, PersonId person) {
        return of(
                        """
                        select name, address from saved_view
                        where workspace_id = :workspace and issuer = :issuer and subject = :subject
                        order by name
                        """,
                        workspace,
                        person)
                .query((row, _) -> new SavedView(row.getString("name"), row.getString("address")))
                .list();
    }

    @Override
    public void put(WorkspaceId workspace, PersonId person, SavedView view) {
        of(
                        """
                        insert into saved_view (workspace_id, issuer, subject, name, address)
                        values (:workspace, :issuer, :subject, :name, :address)
                        on conflict (workspace_id, issuer, subject, name)
                        do update set address = excluded.address
                        """,
                        workspace,
                        person)
                .param("name", view.name())
                .param("address", view.address())
                .update();
    }

    @Override
    public void remove(WorkspaceId workspace, PersonId person, String name) {
        of(
                        """
                        delete from saved_view where workspace_id = :workspace
                        and issuer = :issuer and subject = :subject and name = :name
                        """,
                        workspace,
                        person)
                .param("name", name)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, WorkspaceId workspace, PersonId person) {
        return jdbc.sql(sql)
                .param("workspace", workspace.value())
                .param("issuer", person.issuer())
                .param("subject", person.subject());
    }
}
