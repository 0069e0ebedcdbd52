package io.colorguard.identity.persistence;

import io.colorguard.identity.Grant;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.domain.Grants;
import io.colorguard.shared.WorkspaceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role, in a plain table. */
@Component
class JdbcGrants implements Grants {

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void replace(PersonId id, Set<Grant> grants) {
        Set<Grant> held = of(id);
        held.stream()
                .filter(grant -> !grants.contains(grant))
                .forEach(lost ->
                        write(
                                """
                                delete from role_grant where issuer = :issuer and subject = :subject
                                and role = :role and workspace_key is not distinct from :workspace
                                """,
                                id,
                                lost));
        grants.stream()
                .filter(grant -> !held.contains(grant))
                .forEach(won ->
                        write(
                                """
                                insert into role_grant (issuer, subject, role, workspace_key)
                                values (:issuer, :subject, :role, :workspace) on conflict do nothing
                                """,
                                id,
                                won));
    }

    private void write(String sql, PersonId id, Grant grant) {
        WorkspaceKey workspace = grant.workspace();
        jdbc.sql(sql)
                .param("issuer", id.issuer())
                .param("subject", id.subject())
                .param("role", grant.role().name())
                .param("workspace", workspace == null ? null : workspace.value(), Types.VARCHAR)
                .update();
    }

    @Override
    public Set<Grant> of(PersonId id) {
        return jdbc.sql(
                        "select role, workspace_key from role_grant where issuer = ? and subject = ?")
                .params(id.issuer(), id.subject())
                .query(JdbcGrants::grant)
                .set();
    }

    static Grant grant(ResultSet row, int number) throws SQLException {
        String workspace = row.getString("workspace_key");
        return new Grant(
                Role.valueOf(row.getString("role")),
                workspace == null ? null : new WorkspaceKey(workspace));
    }
}
