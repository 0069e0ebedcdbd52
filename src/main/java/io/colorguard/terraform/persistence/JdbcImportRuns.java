package io.colorguard.terraform.persistence;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.ImportRun;
import io.colorguard.terraform.domain.ImportRuns;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Import runs as append-only rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcImportRuns implements ImportRuns {

    private final JdbcClient jdbc;

    JdbcImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(WorkspaceId workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('import ' || ?))")
                .param(workspace.value().toString())
                .query((row, number) -> number)
                .single();
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from import_run where workspace_id = ?")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(ImportRun run) {
        jdbc.sql(
                        """
                        insert into import_run
                            (workspace_id, number, created, updated, unchanged, by_issuer, by_subject, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        run.workspace().value(),
                        run.number(),
                        run.counts().created(),
                        run.counts().updated(),
                        run.counts().unchanged(),
                        run.by().issuer(),
                        run.by().subject(),
                        Timestamp.from(run.at()))
                .update();
        run.sources()
                .forEach(source ->
                        jdbc.sql(
                                        """
                                        insert into import_source (workspace_id, number, file, sha256)
                                        values (?, ?, ?, ?)
                                        """)
                                .params(
                                        run.workspace().value(),
                                        run.number(),
                                        source.file(),
                                        source.hash().value())
                                .update());
    }
}
