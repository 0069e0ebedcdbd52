package io.colorguard.identity;

/** Somebody who can act: identity, user name and the name that others read. */
public record Person(PersonId id, String userName, String displayName) {

    /** The portal itself, when no person acts but a job (AUD-1). */
    public static final Person PORTAL = new Person(PersonId.SYSTEM, "job", "Colorguard");
}
