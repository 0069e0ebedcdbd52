package io.colorguard.workspace.domain;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Optional;

/** A workspace with what every use of it needs; environments in order of tier, then key. */
public record Workspace(
        WorkspaceId id,
        WorkspaceKey key,
        String name,
        List<Environment> environments,
        List<TrafficType> trafficTypes) {

    public Workspace {
        environments = List.copyOf(environments);
        trafficTypes = List.copyOf(trafficTypes);
    }

    public Optional<Environment> environment(String environmentKey) {
        return environments.stream().filter(e -> e.key().equals(environmentKey)).findFirst();
    }
}
