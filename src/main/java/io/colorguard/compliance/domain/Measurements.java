package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Measurement.Withdrawal;
import io.colorguard.compliance.domain.Reading.Slot;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was measured of flags; whoever writes holds the flag's lock (CMP-5). */
public interface Measurements {

    /** The number after the last of the flag's. */
    int next(WorkspaceId workspace, FlagKey flag);

    void add(WorkspaceId workspace, FlagKey flag, Collection<Measurement> measurements);

    void withdraw(WorkspaceId workspace, FlagKey flag, int number, Withdrawal withdrawal);

    Optional<Measurement> find(WorkspaceId workspace, FlagKey flag, int number);

    /** The last recorded first, the withdrawn among them. */
    List<Measurement> page(WorkspaceId workspace, FlagKey flag, Window window);

    int count(WorkspaceId workspace, FlagKey flag);

    /** Of which of these metrics there is a standing measurement, and for which periods. */
    Set<Slot> standing(WorkspaceId workspace, FlagKey flag, Collection<String> metricKeys);

    /** Of each metric the standing one that ends last, among those that begin since then. */
    List<Measurement> newest(WorkspaceId workspace, FlagKey flag, Instant since);

    /** What stands of a change, the last that ends first. */
    List<Measurement> of(WorkspaceId workspace, ChangeId change);
}
