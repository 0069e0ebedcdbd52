package io.colorguard.database;

/** No database is named, and the demo, which brings its own, was not asked for. */
final class MissingDatabaseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingDatabaseException() {
        super("No database is configured.");
    }
}
