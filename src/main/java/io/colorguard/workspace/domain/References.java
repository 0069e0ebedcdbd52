package io.colorguard.workspace.domain;

import java.util.List;
import java.util.stream.Stream;

/** What else in a workspace speaks of a part, and would be left without it. */
public final class References {

    private References() {}

    /** The parts that refer to this one, by kind and identity, in order. */
    public static List<WorkspacePart> to(
            WorkspacePart part, Inventory known, List<SegmentSize> sizes) {
        Stream<WorkspacePart> found =
                switch (part) {
                    case Environment e -> toEnvironment(e, known, sizes);
                    case TrafficType t -> toTrafficType(t, known);
                    case Attribute _, Segment _, SegmentKeys _, ApiKeySpec _ -> Stream.empty();
                };
        return found.toList();
    }

    private static Stream<WorkspacePart> toEnvironment(
            Environment environment, Inventory known, List<SegmentSize> sizes) {
        Stream<WorkspacePart> segments =
                sizes.stream()
                        .filter(size -> size.environment().equals(environment.key()))
                        .flatMap(size -> known.segment(size.segment()).stream());
        Stream<WorkspacePart> keys =
                known.apiKeys().stream()
                        .filter(key -> key.environments().contains(environment.key()))
                        .map(key -> key);
        return Stream.concat(segments, keys);
    }

    private static Stream<WorkspacePart> toTrafficType(TrafficType type, Inventory known) {
        Stream<WorkspacePart> attributes =
                known.attributes().stream()
                        .filter(attribute -> attribute.trafficType().equals(type.key()))
                        .map(attribute -> attribute);
        Stream<WorkspacePart> segments =
                known.segments().stream()
                        .filter(segment -> segment.trafficType().equals(type.key()))
                        .map(segment -> segment);
        return Stream.concat(attributes, segments);
    }
}
