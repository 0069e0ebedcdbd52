package io.colorguard.workspace.persistence;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.WorkspaceDirectory;
import io.colorguard.workspace.domain.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads names from the view that shows nothing else of every workspace. */
@Repository
class JdbcWorkspaceDirectory implements WorkspaceDirectory {

    private static final String SELECT = "select id, key, name from everywhere_workspace ";

    private final JdbcClient jdbc;

    JdbcWorkspaceDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WorkspaceName> find(WorkspaceKey key) {
        return jdbc.sql(SELECT + "where key = ?")
                .param(key.value())
                .query(JdbcWorkspaceDirectory::name)
                .optional();
    }

    @Override
    public Optional<WorkspaceName> find(WorkspaceId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(JdbcWorkspaceDirectory::name)
                .optional();
    }

    @Override
    public List<WorkspaceName> list() {
        return jdbc.sql(SELECT + "order by lower(name), key")
                .query(JdbcWorkspaceDirectory::name)
                .list();
    }

    private static WorkspaceName name(ResultSet row, int number) throws SQLException {
        return new WorkspaceName(
                new WorkspaceId(row.getObject("id", UUID.class)),
                new WorkspaceKey(row.getString("key")),
                row.getString("name"));
    }
}
