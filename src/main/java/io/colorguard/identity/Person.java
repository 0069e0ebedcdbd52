package io.colorguard.identity;

/** Somebody who can act: identity, user name and the name that others read. */
public record Person(PersonId id, String userName, String displayName) {}
