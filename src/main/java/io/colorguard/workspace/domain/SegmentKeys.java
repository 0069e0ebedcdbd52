package io.colorguard.workspace.domain;

import java.util.List;

/** The members of a segment in one environment, 0 to 10,000 keys. */
public record SegmentKeys(String environment, String segment, List<String> keys) {
    public SegmentKeys {
        keys = List.copyOf(keys);
    }
}
