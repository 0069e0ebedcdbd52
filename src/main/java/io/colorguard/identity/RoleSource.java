package io.colorguard.identity;

/** From where the portal knows who holds which role (IDN-9). */
public enum RoleSource {
    /** The demo's team, which nobody can leave. */
    DEMO,
    /** What the provider said of those who signed in, while they are inside. */
    SIGN_INS,
    /** The provider's directory, read again and again. */
    DIRECTORY
}
