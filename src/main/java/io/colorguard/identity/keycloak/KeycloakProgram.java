package io.colorguard.identity.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Keycloak's distribution, ready to be started. */
record KeycloakProgram(Path script, KeycloakSettings settings) {

    /** Who may use Keycloak's own console; the password is the same. */
    static final String CONSOLE_USER = "keycloak";

    /**
     * The people of the demo are known by their user names, in whose name the sample was told; that
     * no later Keycloak may take over such ids is no matter for a realm that is imported anew.
     */
    private static final String LOG_LEVEL = "info,org.keycloak.storage.jpa.KeyUtils:error";

    static KeycloakProgram in(KeycloakSettings settings) {
        Path home = settings.home().toAbsolutePath().normalize();
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path script = home.resolve("bin").resolve(windows ? "kc.bat" : "kc.sh");
        if (!Files.exists(script)) {
            throw new KeycloakTroubleException(
                    "There is no Keycloak in %s.".formatted(home),
                    "Start with ./mvnw spring-boot:run -Dspring-boot.run.profiles=sso, which fetches"
                            + " it, or name its folder with --colorguard.keycloak.home.");
        }
        return new KeycloakProgram(script, settings);
    }

    /** Starts it for the portal at this address; it ends with this process at the latest. */
    Process start(KeycloakFolder folder, String portal) {
        var builder =
                new ProcessBuilder(script.toString(), "start-dev", "--import-realm")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.log().toFile());
        builder.environment().putAll(environment(folder, portal));
        try {
            Process process = builder.start();
            folder.note(process.toHandle());
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + script, e);
        }
    }

    private Map<String, String> environment(KeycloakFolder folder, String portal) {
        return Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"),
                Map.entry("KC_DB_URL", folder.tables()),
                Map.entry("KC_LOG_LEVEL", LOG_LEVEL),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", String.valueOf(settings.port())),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", CONSOLE_USER),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", CONSOLE_USER),
                Map.entry("COLORGUARD_URL", portal),
                Map.entry("COLORGUARD_BACKCHANNEL_URL", portal),
                Map.entry("COLORGUARD_CLIENT_SECRET", settings.secret()),
                Map.entry("COLORGUARD_PIPELINE_SECRET", settings.secret()),
                Map.entry("COLORGUARD_DIRECTORY_SECRET", settings.secret()));
    }
}
