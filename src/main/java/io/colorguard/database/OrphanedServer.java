package io.colorguard.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived a portal which was killed.
 *
 * <p>Whoever holds the {@link DataDirectory} may stop it: its portal is gone, or the folder would
 * not be free.
 */
record OrphanedServer(ProcessHandle process) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The server that still runs on these tables, by the process number it wrote down there. */
    static Optional<OrphanedServer> in(Path tables) {
        Path pidFile = tables.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(OrphanedServer::isPostgres)
                    .map(OrphanedServer::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(path -> path.contains("postgres")).isPresent();
    }

    void stop() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a left-over PostgreSQL stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
