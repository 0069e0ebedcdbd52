package io.colorguard.workspace.domain;

import java.util.List;

/** The members of a segment in one environment: a set of 0 to 10,000 keys, kept in order. */
public record SegmentKeys(String environment, String segment, List<String> keys)
        implements WorkspacePart {

    public SegmentKeys {
        keys = Text.asSet(keys);
    }

    @Override
    public Kind kind() {
        return Kind.SEGMENT_KEYS;
    }

    @Override
    public String identity() {
        return segment + "/" + environment;
    }
}
