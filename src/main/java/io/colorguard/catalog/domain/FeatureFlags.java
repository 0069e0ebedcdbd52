package io.colorguard.catalog.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All flags of all workspaces, the removed ones among them (CAT-1). */
public interface FeatureFlags {

    Optional<ApprovedFlag> find(WorkspaceId workspace, FlagKey key);

    /** Finds a flag and keeps everybody else from changing it until the transaction ends. */
    Optional<ApprovedFlag> lock(WorkspaceId workspace, FlagKey key);

    /** Those of the keys that are or were given to a flag (CAT-1). */
    Set<FlagKey> taken(WorkspaceId workspace, Collection<FlagKey> keys);

    List<ApprovedFlag> list(WorkspaceId workspace, Collection<FlagKey> keys);

    void add(WorkspaceId workspace, Collection<ApprovedFlag> flags);

    /**
     * Replaces the flag of the same key, whose version must be the one given, and answers it with
     * its new version.
     */
    ApprovedFlag replace(WorkspaceId workspace, ApprovedFlag flag);

    /**
     * Every flag by key, the removed ones too, read as it is consumed; to be closed inside a
     * transaction.
     */
    Stream<ApprovedFlag> stream(WorkspaceId workspace);
}
