package io.colorguard.identity.keycloak;

import io.colorguard.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whether Keycloak's distribution is unpacked, as {@code ./mvnw verify} does it, and a browser is
 * there. Without, tests are skipped, or fail if {@code COLORGUARD_REQUIRE} names {@code keycloak}.
 */
public final class KeycloakHere implements ExecutionCondition {

    private static final Path UNPACKED = Path.of("target/keycloak");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String required = Objects.requireNonNullElse(System.getenv("COLORGUARD_REQUIRE"), "");
        if (home().isPresent()) {
            return Chromium.isHere()
                    ? ConditionEvaluationResult.enabled("Keycloak and Chromium are here")
                    : ConditionEvaluationResult.disabled("no Chromium; set CHROMIUM to its path");
        }
        if (required.contains("keycloak")) {
            throw new IllegalStateException("COLORGUARD_REQUIRE names keycloak: there is none");
        }
        return ConditionEvaluationResult.disabled("no Keycloak in target/keycloak");
    }

    private static Optional<Path> home() {
        if (!Files.isDirectory(UNPACKED)) {
            return Optional.empty();
        }
        try (Stream<Path> listed = Files.list(UNPACKED)) {
            return listed.filter(path -> Files.exists(path.resolve("bin"))).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives portal and Keycloak ports that are free; each has to know the other's at its start. */
    public static final class Ports
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "server.port=" + free(),
                            "colorguard.keycloak.port=" + free(),
                            "colorguard.keycloak.home=" + home().orElseThrow())
                    .applyTo(context);
        }

        private static int free() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
