package io.colorguard.workspace.domain;

/** What a key identifies: a user, an account … */
public record TrafficType(String key, String name) {}
