package io.colorguard.compliance.persistence;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Withdrawal;
import io.colorguard.compliance.domain.Measurements;
import io.colorguard.compliance.domain.Reading.Slot;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds measurements through Hibernate, which audits them, and reads them by SQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaMeasurements implements Measurements {

    private static final String OF_FLAG = MeasurementRows.SELECT + " and m.flag = :flag";
    private static final String STANDING = " and w.number is null";

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaMeasurements(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public int next(WorkspaceId workspace, FlagKey flag) {
        return numbers("coalesce(max(number), 0) + 1", workspace, flag);
    }

    @Override
    public int count(WorkspaceId workspace, FlagKey flag) {
        return numbers("count(*)", workspace, flag);
    }

    private int numbers(String what, WorkspaceId workspace, FlagKey flag) {
        return of(
                        "select "
                                + what
                                + " from impact_measurement"
                                + " where workspace_id = :workspace and flag = :flag",
                        workspace,
                        flag)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(WorkspaceId workspace, FlagKey flag, Collection<Measurement> measurements) {
        measurements.forEach(it ->
                entities.persist(new MeasurementEntity(id(workspace, flag, it.number()), it)));
        entities.flush();
    }

    @Override
    public void withdraw(WorkspaceId workspace, FlagKey flag, int number, Withdrawal withdrawal) {
        entities.persist(new WithdrawalEntity(id(workspace, flag, number), withdrawal));
        entities.flush();
    }

    @Override
    public Optional<Measurement> find(WorkspaceId workspace, FlagKey flag, int number) {
        return of(OF_FLAG + " and m.number = :number", workspace, flag)
                .param("number", number)
                .query((row, _) -> MeasurementRows.measurement(row))
                .optional();
    }

    @Override
    public List<Measurement> page(WorkspaceId workspace, FlagKey flag, Window window) {
        return list(
                of(OF_FLAG + " order by m.number desc offset :offset limit :limit", workspace, flag)
                        .param("offset", window.offset())
                        .param("limit", window.limit()));
    }

    @Override
    public Set<Slot> standing(WorkspaceId workspace, FlagKey flag, Collection<String> metricKeys) {
        return of(OF_FLAG + STANDING + " and m.metric_key = any(:metrics)", workspace, flag)
                .param("metrics", metricKeys.toArray(String[]::new))
                .query((row, _) ->
                        new Slot(row.getString("metric_key"), MeasurementRows.period(row)))
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Measurement> newest(WorkspaceId workspace, FlagKey flag, Instant since) {
        return list(
                of(
                                "select distinct on (metric_key) * from ("
                                        + OF_FLAG
                                        + STANDING
                                        + " and m.begins >= :since) m"
                                        + " order by metric_key, ends desc, number desc",
                                workspace,
                                flag)
                        .param("since", since.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public List<Measurement> of(WorkspaceId workspace, ChangeId change) {
        return list(
                jdbc.sql(
                                MeasurementRows.SELECT
                                        + STANDING
                                        + " and m.change = :change order by m.ends desc, m.number desc")
                        .param("workspace", workspace.value())
                        .param("change", change.number()));
    }

    private static List<Measurement> list(StatementSpec query) {
        return query.query((row, _) -> MeasurementRows.measurement(row)).list();
    }

    private StatementSpec of(String sql, WorkspaceId workspace, FlagKey flag) {
        return jdbc.sql(sql).param("workspace", workspace.value()).param("flag", flag.value());
    }

    private static MeasurementId id(WorkspaceId workspace, FlagKey flag, int number) {
        return new MeasurementId(workspace.value(), flag.value(), number);
    }
}
