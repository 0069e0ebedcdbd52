package io.colorguard.identity.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the Keycloak of this machine keeps beside the portal's data: its tables, its log, its pid.
 */
record KeycloakFolder(Path path) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static KeycloakFolder in(Path data) {
        Path path = data.toAbsolutePath().normalize().resolve("keycloak");
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeycloakFolder(path);
    }

    Path log() {
        return path.resolve("keycloak.log");
    }

    String tables() {
        // Keycloak's own migrations name a column `value`.
        return "jdbc:h2:file:%s;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(path.resolve("h2").resolve("keycloak"));
    }

    /** The end of the log, for whoever has to find out. */
    String logEnd() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /**
     * Lays out the realm for the import. Keycloak imports none that it has already, so what came of
     * another file, or for a portal at another address, is forgotten.
     */
    void lay(KeycloakSettings settings, String portal) {
        Path imports = settings.home().resolve("data").resolve("import");
        try (Stream<Path> listed = Files.list(settings.realm())) {
            MessageDigest digest = sha256();
            digest.update((portal + settings.secret()).getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(imports);
            for (Path file : listed.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
                Files.copy(
                        file,
                        imports.resolve(file.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            String now = HexFormat.of().formatHex(digest.digest());
            Path mark = path.resolve("realm.sha256");
            if (!Files.exists(mark) || !Files.readString(mark).equals(now)) {
                FileSystemUtils.deleteRecursively(path.resolve("h2"));
                Files.writeString(mark, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lay out the realm of Keycloak", e);
        }
    }

    void note(ProcessHandle process) {
        try {
            Files.writeString(pid(), process.pid() + "\n" + started(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the Keycloak that outlived a portal which was killed, by what it noted here. */
    void stopOrphan() {
        try {
            List<String> noted = Files.exists(pid()) ? Files.readAllLines(pid()) : List.of();
            if (noted.size() == 2) {
                ProcessHandle.of(Long.parseLong(noted.getFirst()))
                        .filter(process -> started(process).equals(noted.getLast()))
                        .ifPresent(KeycloakFolder::stop);
            }
            Files.deleteIfExists(pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process with all it began, and waits until it is gone. */
    static void stop(ProcessHandle process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            one.onExit().completeOnTimeout(one, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
            if (one.isAlive()) {
                one.destroyForcibly();
                one.onExit().join();
            }
        }
    }

    private Path pid() {
        return path.resolve("keycloak.pid");
    }

    /** With the number alone a later process of the same number would be taken for it. */
    private static String started(ProcessHandle process) {
        return Optional.of(process)
                .flatMap(one -> one.info().startInstant())
                .map(Object::toString)
                .orElse("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
