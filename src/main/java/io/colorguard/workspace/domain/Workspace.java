package io.colorguard.workspace.domain;

import static java.util.Comparator.comparing;

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
        name = Text.nfc(name);
        environments =
                environments.stream()
                        .sorted(comparing(Environment::tier).thenComparing(Environment::key))
                        .toList();
        trafficTypes = trafficTypes.stream().sorted(comparing(TrafficType::key)).toList();
    }

    /** The same workspace by another name. */
    public Workspace named(String newName) {
        return new Workspace(id, key, newName, environments, trafficTypes);
    }

    public Optional<Environment> environment(String environmentKey) {
        return environments.stream().filter(e -> e.key().equals(environmentKey)).findFirst();
    }

    public Optional<TrafficType> trafficType(String trafficTypeKey) {
        return trafficTypes.stream().filter(t -> t.key().equals(trafficTypeKey)).findFirst();
    }
}
