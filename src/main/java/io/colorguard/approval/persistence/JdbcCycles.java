package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Cycles;
import io.colorguard.shared.WorkspaceId;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads cycles from the history of the change's row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCycles implements Cycles {

    private final JdbcClient jdbc;

    JdbcCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public NavigableMap<Long, Integer> of(WorkspaceId workspace, ChangeId change) {
        NavigableMap<Long, Integer> cycles = new TreeMap<>();
        jdbc.sql(
                        """
                        select rev, cycle from change_request_aud
                        where workspace_id = :workspace and number = :number
                        """)
                .param("workspace", workspace.value())
                .param("number", change.number())
                .query(row -> {
                    cycles.put(row.getLong("rev"), row.getInt("cycle"));
                });
        return cycles;
    }
}
