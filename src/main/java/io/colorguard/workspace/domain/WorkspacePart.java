package io.colorguard.workspace.domain;

/** Something that administrators set up in a workspace. */
public sealed interface WorkspacePart
        permits Environment, TrafficType, Attribute, Segment, SegmentKeys, ApiKeySpec {

    /** The kinds of part, each after the kinds it refers to. */
    enum Kind {
        ENVIRONMENT,
        TRAFFIC_TYPE,
        ATTRIBUTE,
        SEGMENT,
        SEGMENT_KEYS,
        API_KEY
    }

    Kind kind();

    /** What tells this part from all others of its kind in the workspace, for its whole life. */
    String identity();

    /** Whether the other is this same part, whatever its other values are. */
    default boolean isSame(WorkspacePart other) {
        return kind() == other.kind() && identity().equals(other.identity());
    }
}
