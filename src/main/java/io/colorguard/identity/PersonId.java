package io.colorguard.identity;

/**
 * Who somebody is: issuer and subject of the sign-on, never a name, which can be given again
 * (IDN-1).
 */
public record PersonId(String issuer, String subject) {

    /** The portal itself, when a job acts. */
    public static final PersonId SYSTEM = new PersonId("colorguard", "system");
}
