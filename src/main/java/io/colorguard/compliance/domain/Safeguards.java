package io.colorguard.compliance.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Safeguard.Kind;
import io.colorguard.shared.WorkspaceId;
import java.util.Map;

/** What flags are safeguarded by (CMP-3). */
public interface Safeguards {

    /** What stands on a flag's record. */
    Map<Kind, Safeguard> of(WorkspaceId workspace, FlagKey flag);

    /** Writes it in the place of what stood there; whoever calls holds the flag's lock. */
    void put(WorkspaceId workspace, FlagKey flag, Safeguard safeguard);

    /** Takes it away. */
    void remove(WorkspaceId workspace, FlagKey flag, Kind kind);
}
