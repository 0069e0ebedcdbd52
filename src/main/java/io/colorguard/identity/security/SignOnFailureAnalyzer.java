package io.colorguard.identity.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence each why nobody could safely sign in, and what lifts it. */
final class SignOnFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (remedy(cause) instanceof String remedy) {
                return new FailureAnalysis(cause.getMessage(), remedy, cause);
            }
        }
        return null;
    }

    private static @Nullable String remedy(Throwable cause) {
        return switch (cause) {
            case UnsafeDemoException _ ->
                    "Leave server.address and management.server.address at 127.0.0.1, or start without the"
                            + " demo profile.";
            case MissingIdentityProviderException _ ->
                    "Set the properties named above, or start the demo with"
                            + " --spring.profiles.active=demo.";
            default -> null;
        };
    }
}
