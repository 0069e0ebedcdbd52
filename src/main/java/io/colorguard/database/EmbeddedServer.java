package io.colorguard.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A PostgreSQL server in a child process, with tables that outlive it.
 *
 * <p>Its library is made for throw-away databases, so what keeps data is switched on here.
 */
final class EmbeddedServer implements AutoCloseable {

    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(DataDirectory directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** Starts the server on the folder, which it keeps from then on. */
    static EmbeddedServer start(DataDirectory directory) {
        OrphanedServer.in(directory.tables()).ifPresent(OrphanedServer::stop);
        try {
            return new EmbeddedServer(directory, builder(directory).start());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory directory) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.tables())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("unix_socket_directories", "''")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    DataSource superuser() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            postgres.close();
        }
    }
}
