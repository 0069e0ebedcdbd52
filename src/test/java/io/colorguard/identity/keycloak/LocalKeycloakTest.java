package io.colorguard.identity.keycloak;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the place of Keycloak; the real one is met by the journeys. */
@DisabledOnOs(OS.WINDOWS)
class LocalKeycloakTest {

    private static final int PORTAL_PORT = 8080;

    @TempDir Path folder;
    LocalKeycloak keycloak;
    int port;

    @BeforeEach
    void aRealm() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("realm"));
        Files.writeString(folder.resolve("realm/colorguard-realm.json"), "{}");
    }

    @AfterEach
    void stop() {
        if (keycloak != null) {
            keycloak.destroy();
        }
    }

    @Test
    void usesOneThatAnswersWithThisRealm() throws Exception {
        HttpServer there = server(200, "{\"issuer\":\"http://localhost:%d/realms/colorguard\"}");
        try {
            begin(PORTAL_PORT).await(Duration.ofSeconds(10));
            keycloak.destroy();
            assertThat(folder.resolve("data/keycloak/keycloak.log")).doesNotExist();
        } finally {
            there.stop(0);
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        HttpServer there = server(404, "");
        try {
            assertThatThrownBy(() -> begin(PORTAL_PORT))
                    .isInstanceOf(KeycloakTroubleException.class)
                    .hasMessageContaining("port " + port)
                    .extracting(e -> ((KeycloakTroubleException) e).remedy())
                    .asString()
                    .contains("colorguard.keycloak.port");
        } finally {
            there.stop(0);
        }
    }

    @Test
    void saysThatThereIsNoDistribution() {
        assertThatThrownBy(() -> begin(PORTAL_PORT))
                .isInstanceOf(KeycloakTroubleException.class)
                .hasMessageContaining(folder.resolve("home").toString())
                .extracting(e -> ((KeycloakTroubleException) e).remedy())
                .asString()
                .contains("spring-boot.run.profiles=sso");
    }

    @Test
    void tellsTheEndOfTheLogWhereItDoesNotComeUp() throws Exception {
        program("echo 'Unknown option'; exit 2");
        LocalKeycloak begun = begin(PORTAL_PORT);
        assertThatThrownBy(() -> begun.await(Duration.ofSeconds(30)))
                .isInstanceOf(KeycloakTroubleException.class)
                .hasMessageContaining("Unknown option")
                .extracting(e -> ((KeycloakTroubleException) e).remedy())
                .asString()
                .contains("keycloak.log");
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        program("exec sleep 600");
        LocalKeycloak begun = begin(PORTAL_PORT);
        ProcessHandle process = noted();
        assertThatThrownBy(() -> begun.await(Duration.ofMillis(10)))
                .hasMessageContaining("in time");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void stopsWithThePortal() throws Exception {
        program("sleep 600 & wait");
        begin(PORTAL_PORT);
        ProcessHandle process = noted();
        assertThat(process.isAlive()).isTrue();

        keycloak.destroy();

        assertThat(process.isAlive()).isFalse();
        assertThat(process.descendants()).isEmpty();
    }

    @Test
    void stopsTheOneThatAKilledPortalLeft() throws Exception {
        program("exec sleep 600");
        begin(PORTAL_PORT);
        ProcessHandle left = noted();

        begin(PORTAL_PORT);

        assertThat(left.isAlive()).isFalse();
        assertThat(noted().isAlive()).isTrue();
    }

    @Test
    void tellsTheRealmWhereThePortalIs() throws Exception {
        program("echo $COLORGUARD_URL $COLORGUARD_CLIENT_SECRET $KC_HTTP_HOST; exit 1");
        LocalKeycloak begun = begin(PORTAL_PORT);
        assertThatThrownBy(() -> begun.await(Duration.ofSeconds(30)))
                .hasMessageContaining("http://localhost:8080 secret 127.0.0.1");
    }

    @Test
    void keepsItsTablesWhileRealmAndPortalAreTheSame() throws Exception {
        program("exec sleep 600");
        begin(PORTAL_PORT);
        Path table = Files.createDirectories(folder.resolve("data/keycloak/h2")).resolve("table");
        Files.writeString(table, "rows");

        begin(PORTAL_PORT);
        assertThat(table).exists();

        begin(8081);
        assertThat(table).doesNotExist();
    }

    @Test
    void importsAChangedRealmAnew() throws Exception {
        program("exec sleep 600");
        begin(PORTAL_PORT);
        Path table = Files.createDirectories(folder.resolve("data/keycloak/h2")).resolve("table");
        Files.writeString(table, "rows");
        Files.writeString(folder.resolve("realm/colorguard-realm.json"), "{ }");

        begin(PORTAL_PORT);

        assertThat(table).doesNotExist();
        assertThat(folder.resolve("home/data/import/colorguard-realm.json")).hasContent("{ }");
    }

    private LocalKeycloak begin(int portal) {
        var settings =
                new KeycloakSettings(
                        port, folder.resolve("home"), folder.resolve("realm"), "secret");
        keycloak = new LocalKeycloak(settings, folder.resolve("data"), portal);
        return keycloak;
    }

    private void program(String script) throws IOException {
        Path program = folder.resolve("home/bin/kc.sh");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, fromString("rwxr-xr-x"));
    }

    private ProcessHandle noted() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/keycloak/keycloak.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private HttpServer server(int status, String body) throws IOException {
        byte[] bytes = body.formatted(port).getBytes(StandardCharsets.UTF_8);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                });
        server.start();
        return server;
    }
}
