package io.colorguard.identity.keycloak;

/** A group as Keycloak tells of it; {@code path} names those above it too. */
record Group(String id, String path) {}
