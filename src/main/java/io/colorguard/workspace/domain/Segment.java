package io.colorguard.workspace.domain;

/** A named list of keys of one traffic type; its members differ per environment. */
public record Segment(String name, String trafficType, String description) {}
