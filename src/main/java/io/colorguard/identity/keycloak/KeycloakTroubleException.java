package io.colorguard.identity.keycloak;

/** The Keycloak of this machine cannot be had; says why, and what to do. */
final class KeycloakTroubleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    KeycloakTroubleException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
