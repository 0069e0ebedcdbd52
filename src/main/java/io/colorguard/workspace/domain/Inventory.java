package io.colorguard.workspace.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that has a name in a workspace: all but the keys of its segments. */
public record Inventory(
        Workspace workspace,
        List<Attribute> attributes,
        List<Segment> segments,
        List<ApiKeySpec> apiKeys) {

    public Inventory {
        attributes = List.copyOf(attributes);
        segments = List.copyOf(segments);
        apiKeys = List.copyOf(apiKeys);
    }

    /** A workspace that has nothing but environments and traffic types. */
    public static Inventory of(Workspace workspace) {
        return new Inventory(workspace, List.of(), List.of(), List.of());
    }

    public Optional<Segment> segment(String name) {
        return segments.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The part that stands where this one would; never segment keys, which are no names. */
    public Optional<WorkspacePart> find(WorkspacePart part) {
        return parts().filter(part::isSame).findFirst();
    }

    /** All parts, each after those it refers to. */
    public Stream<WorkspacePart> parts() {
        return Stream.of(
                        workspace.environments(),
                        workspace.trafficTypes(),
                        attributes,
                        segments,
                        apiKeys)
                .flatMap(List::stream);
    }

    /** The same with the part in it, in place of the one it replaces. */
    public Inventory with(WorkspacePart part) {
        return switch (part) {
            case Environment e -> with(put(workspace.environments(), e), workspace.trafficTypes());
            case TrafficType t -> with(workspace.environments(), put(workspace.trafficTypes(), t));
            case Attribute a -> new Inventory(workspace, put(attributes, a), segments, apiKeys);
            case Segment s -> new Inventory(workspace, attributes, put(segments, s), apiKeys);
            case ApiKeySpec k -> new Inventory(workspace, attributes, segments, put(apiKeys, k));
            case SegmentKeys _ -> this;
        };
    }

    private Inventory with(List<Environment> environments, List<TrafficType> trafficTypes) {
        Workspace next =
                new Workspace(
                        workspace.id(),
                        workspace.key(),
                        workspace.name(),
                        environments,
                        trafficTypes);
        return new Inventory(next, attributes, segments, apiKeys);
    }

    private static <P extends WorkspacePart> List<P> put(List<P> parts, P part) {
        List<P> next = new ArrayList<>(parts);
        next.removeIf(part::isSame);
        next.add(part);
        return next;
    }
}
