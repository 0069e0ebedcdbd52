package io.colorguard.catalog.preview;

/** What a definition asks beyond the key: members of segments, answers of other flags. */
public interface Surroundings {

    /** No segment has members, no other flag answers. */
    Surroundings NONE = (_, _) -> false;

    /** Whether the key is a member of the segment in this environment. */
    boolean isMember(String segment, String key);

    /** What the other flag answers the probe in this environment. */
    default String answer(String flag, Probe probe) {
        return Bucketing.UNCOVERED;
    }
}
