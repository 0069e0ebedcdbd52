package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freezes;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Tier;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes freezes through Hibernate, which audits them, and reads them by SQL. */
@Repository
class JpaFreezes implements Freezes {

    private static final String NEXT =
            """
            insert into freeze_counter (workspace_id, latest) values (:workspace, 1)
            on conflict (workspace_id) do update set latest = freeze_counter.latest + 1
            returning latest
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangeDocuments documents;

    JpaFreezes(EntityManager entities, JdbcClient jdbc, ChangeDocuments documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public List<Freeze> list(WorkspaceId workspace) {
        return jdbc
                .sql("select * from freeze_period where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query((row, _) -> freeze(row))
                .list()
                .stream()
                .sorted(Freeze.ORDER)
                .toList();
    }

    @Override
    public Freeze add(WorkspaceId workspace, Freeze freeze) {
        int number =
                jdbc.sql(NEXT).param("workspace", workspace.value()).query(Integer.class).single();
        entities.persist(
                new FreezeEntity(
                        new ChangeRequestId(workspace.value(), number), freeze, documents));
        entities.flush();
        return freeze.numbered(number);
    }

    @Override
    public boolean lift(WorkspaceId workspace, int number) {
        FreezeEntity known =
                entities.find(FreezeEntity.class, new ChangeRequestId(workspace.value(), number));
        if (known == null) {
            return false;
        }
        entities.remove(known);
        entities.flush();
        return true;
    }

    private Freeze freeze(ResultSet row) throws SQLException {
        return new Freeze(
                row.getInt("number"),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class),
                ZoneId.of(row.getString("zone")),
                Arrays.stream((String[]) row.getArray("tiers").getArray())
                        .map(Tier::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("reason"),
                documents.person(row.getString("declared_by")));
    }
}
