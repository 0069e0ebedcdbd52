package io.colorguard.workspace.domain;

/** How many keys a segment has in one environment. */
public record SegmentSize(String segment, String environment, int keys) {}
