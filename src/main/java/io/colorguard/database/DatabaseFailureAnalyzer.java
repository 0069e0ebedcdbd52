package io.colorguard.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Says in one sentence each what to do about a missing database, a data folder in use or a role
 * that may too much.
 */
final class DatabaseFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String remedy = remedy(cause);
            if (remedy != null) {
                return new FailureAnalysis(cause.getMessage(), remedy, cause);
            }
        }
        return null;
    }

    private static @Nullable String remedy(Throwable cause) {
        return switch (cause) {
            case MissingDatabaseException _ ->
                    "Set spring.datasource.url, spring.datasource.username and"
                            + " spring.datasource.password (and spring.flyway.user,"
                            + " spring.flyway.password for the role that owns the tables), or start the"
                            + " demo with --spring.profiles.active=demo.";
            case DataDirectoryInUseException _ ->
                    "Stop it, or set colorguard.data-dir to another folder.";
            case UnsafeRoleException _ ->
                    "Give spring.datasource.username a role that only reads and writes rows, and"
                            + " spring.flyway.user the one that owns the tables"
                            + " (docs/operations.md, The database).";
            default -> null;
        };
    }
}
