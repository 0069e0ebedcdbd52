package io.colorguard.database;

import java.nio.file.Path;

/** Another running portal holds the data folder. */
final class DataDirectoryInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path path) {
        super("Another Colorguard uses %s.".formatted(path));
    }
}
