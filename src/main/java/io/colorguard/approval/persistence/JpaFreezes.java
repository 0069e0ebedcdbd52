package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freeze.Lifting;
import io.colorguard.approval.domain.Freezes;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Tier;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes freezes through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaFreezes implements Freezes {

    private static final String NEXT =
            """
            insert into freeze_counter (workspace_id, latest) values (:workspace, 1)
            on conflict (workspace_id) do update set latest = freeze_counter.latest + 1
            returning latest
            """;

    private static final String OF_WORKSPACE =
            "select * from freeze_period where workspace_id = :workspace";
    private static final String CONCERNED =
            """
            select c.number from change_request_here c join gate g using (workspace_id, number)
            where workspace_id = :workspace and c.state in ('IN_REVIEW', 'CHANGES_ASKED')
                and c.contributors @> cast(:me as jsonb)
                and g.applied_at is null and g.tier = any(:tiers)
            order by c.number limit 1
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
    public List<Freeze> inForce(WorkspaceId workspace, Instant now) {
        return after(workspace, now, " and lifted_at is null");
    }

    @Override
    public List<Freeze> since(WorkspaceId workspace, Instant time) {
        return after(workspace, time, "");
    }

    @Override
    public List<Freeze> endingAfter(WorkspaceId workspace, Instant time) {
        return after(workspace, time, " order by ends desc, number limit " + MOST_LISTED);
    }

    /** Rows tell clocks of places, which are no more than a day apart. */
    private List<Freeze> after(WorkspaceId workspace, Instant time, String more) {
        return jdbc
                .sql(OF_WORKSPACE + " and ends > :after" + more)
                .param("workspace", workspace.value())
                .param("after", LocalDateTime.ofInstant(time, ZoneOffset.UTC).minusDays(1))
                .query((row, _) -> freeze(row))
                .list()
                .stream()
                .filter(freeze -> freeze.ends().isAfter(time))
                .sorted(Freeze.ORDER)
                .toList();
    }

    @Override
    public Optional<Freeze> find(WorkspaceId workspace, int number) {
        return one(workspace, number, "");
    }

    @Override
    public Optional<Freeze> lock(WorkspaceId workspace, int number) {
        return one(workspace, number, " for update");
    }

    private Optional<Freeze> one(WorkspaceId workspace, int number, String more) {
        return jdbc.sql(OF_WORKSPACE + " and number = :number" + more)
                .param("workspace", workspace.value())
                .param("number", number)
                .query((row, _) -> freeze(row))
                .optional();
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
    public void lifted(WorkspaceId workspace, Freeze freeze) {
        FreezeEntity known =
                entities.find(
                        FreezeEntity.class,
                        new ChangeRequestId(workspace.value(), freeze.number()));
        known.lift(Objects.requireNonNull(freeze.lifting()), documents);
        entities.flush();
    }

    @Override
    public Optional<ChangeId> concerns(WorkspaceId workspace, Freeze freeze, PersonId person) {
        return jdbc.sql(CONCERNED)
                .param("workspace", workspace.value())
                .param("me", documents.containing(person))
                .param("tiers", freeze.tiers().stream().map(Tier::name).toArray(String[]::new))
                .query((row, _) -> new ChangeId(row.getInt(1)))
                .optional();
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
                documents.person(row.getString("declared_by")),
                lifting(row));
    }

    private @Nullable Lifting lifting(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("lifted_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Lifting(
                        documents.person(row.getString("lifted_by")),
                        at.toInstant(),
                        row.getString("lift_reason"));
    }
}
