package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that exist in a workspace and that a flag may use.
 *
 * @param environments in the workspace's order
 * @param trafficTypes keys of the traffic types
 * @param attributes ids of the known attributes, by traffic type
 * @param segments traffic type of each segment, by name
 * @param flags that others may depend on
 */
public record Vocabulary(
        List<Environment> environments,
        Set<String> trafficTypes,
        Map<String, Set<String>> attributes,
        Map<String, String> segments,
        KnownFlags flags) {

    public Vocabulary {
        environments = List.copyOf(environments);
        trafficTypes = Set.copyOf(trafficTypes);
        attributes = Map.copyOf(attributes);
        segments = Map.copyOf(segments);
    }

    public static Vocabulary of(
            Workspace workspace, List<Attribute> attributes, List<Segment> segments) {
        return new Vocabulary(
                workspace.environments(),
                workspace.trafficTypes().stream()
                        .map(TrafficType::key)
                        .collect(Collectors.toUnmodifiableSet()),
                attributes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Attribute::trafficType,
                                        Collectors.mapping(Attribute::id, Collectors.toSet()))),
                segments.stream().collect(Collectors.toMap(Segment::name, Segment::trafficType)),
                KnownFlags.NONE);
    }

    /** The same names with these flags. */
    public Vocabulary with(KnownFlags known) {
        return new Vocabulary(environments, trafficTypes, attributes, segments, known);
    }

    public Optional<Environment> environment(String key) {
        return environments.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** Keys of all environments, for people. */
    String keys() {
        return environments.stream().map(Environment::key).collect(Collectors.joining(", "));
    }
}
