package io.colorguard.identity.keycloak;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why there is no Keycloak, and what lifts it. */
final class KeycloakFailureAnalyzer extends AbstractFailureAnalyzer<KeycloakTroubleException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeycloakTroubleException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
