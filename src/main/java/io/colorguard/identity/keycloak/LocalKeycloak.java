package io.colorguard.identity.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A Keycloak on this machine, for whoever tries single sign-on: it starts while the portal does and
 * stops with it. One that answers with this realm already is used as it is.
 */
@Component
@Profile("sso")
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(KeycloakSettings.class)
class LocalKeycloak implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LocalKeycloak.class);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final KeycloakSettings settings;
    private final KeycloakFolder folder;
    private final String portal;
    private final URI realm;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile @Nullable Process own;

    LocalKeycloak(
            KeycloakSettings settings,
            @Value("${colorguard.data-dir:./data}") Path data,
            @Value("${server.port}") int port) {
        this.settings = settings;
        this.folder = KeycloakFolder.in(data);
        this.portal = "http://localhost:" + port;
        this.realm = URI.create("http://localhost:%d/realms/colorguard".formatted(settings.port()));
        begin();
    }

    /** Starts it, unless it runs; {@link #await} tells when it answers. */
    final void begin() {
        folder.stopOrphan();
        if (answers()) {
            return;
        }
        if (isTaken()) {
            throw new KeycloakTroubleException(
                    "Something else than Keycloak answers on port %d.".formatted(settings.port()),
                    "Stop it, or name another port with --colorguard.keycloak.port.");
        }
        KeycloakProgram program = KeycloakProgram.in(settings);
        folder.lay(settings, portal);
        own = program.start(folder, portal);
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        await(PATIENCE);
        LOG.info(
                "Keycloak answers at {}; everybody's password is their user name (developer1,"
                        + " approver1, admin …), and {} is the user of its own console",
                realm,
                KeycloakProgram.CONSOLE_USER);
    }

    final void await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            Process process = own;
            boolean gone = process == null || !process.isAlive();
            if (gone || System.nanoTime() > end) {
                destroy();
                throw new KeycloakTroubleException(
                        "Keycloak did not come up%s. Its log ends:%n%s"
                                .formatted(gone ? "" : " in time", folder.logEnd()),
                        "Read %s.".formatted(folder.log()));
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean answers() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"" + realm + "\"");
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak starts", e);
        }
    }

    private boolean isTaken() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 2000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void destroy() {
        Process process = own;
        if (process != null) {
            KeycloakFolder.stop(process.toHandle());
            own = null;
        }
    }
}
