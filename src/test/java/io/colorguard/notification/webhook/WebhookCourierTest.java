package io.colorguard.notification.webhook;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.NewWebhook;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Receipt;
import io.colorguard.notification.domain.WebhookRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class WebhookCourierTest {

    @Autowired ApplicationContext portal;
    @Autowired WebhookDesk desk;
    @Autowired WebhookCourier courier;

    private final List<Call> calls = new ArrayList<>();
    private HttpServer receiver;
    private int status = 200;
    private NotificationScene scene;

    /** What the receiver got. */
    record Call(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    @BeforeEach
    void start() throws IOException {
        scene = new NotificationScene(portal);
        receiver = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    @Rule("NTF-6")
    void signsSoThatTheReferenceAccepts() throws Exception {
        NewWebhook made = made(url());
        UUID id = UUID.randomUUID();
        assertThat(courier.deliver(delivery(made, id)))
                .isEqualTo(new Receipt.Delivered("HTTP 200"));

        Call call = calls.getFirst();
        assertThat(call.header("Webhook-id")).isEqualTo("msg_" + id);
        HttpHeaders headers = HttpHeaders.of(call.headers(), (_, _) -> true);
        Webhook reference = new Webhook(made.secret());
        assertThatCode(() -> reference.verify(call.body(), headers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> reference.verify(call.body() + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    @Rule("NTF-2")
    void tellsTheDifferenceAndTheAddressOfThePage() {
        courier.deliver(delivery(made(url()), UUID.randomUUID()));
        JsonNode payload = JsonMapper.builder().build().readTree(calls.getFirst().body());
        assertThat(payload.get("type").stringValue()).isEqualTo("test.happened");
        JsonNode data = payload.get("data");
        assertThat(data.get("workspace").stringValue()).isEqualTo(scene.key().value());
        assertThat(data.get("subject").stringValue()).isEqualTo("CHG-7");
        assertThat(data.get("lines").get(0).stringValue())
                .isEqualTo("prod: on 10 % → 25 % for {0} <b>'VIP'</b>");
        assertThat(data.get("url").stringValue()).endsWith("/w/" + scene.key() + "/changes/CHG-7");
        assertThat(data.get("actor").get("user_name").stringValue()).isEqualTo("developer1");
    }

    @ParameterizedTest
    @Rule("NTF-6")
    @ValueSource(ints = {301, 302, 307, 308, 400, 404, 429, 500, 503})
    void followsNoRedirectAndTriesAgain(int answered) {
        status = answered;
        assertThat(courier.deliver(delivery(made(url()), UUID.randomUUID())))
                .isEqualTo(new Receipt.Failed("HTTP " + answered));
        assertThat(calls).hasSize(1);
    }

    @Test
    @Rule("NTF-4")
    void givesUpWhereTheReceiverSaysItIsGone() {
        status = 410;
        assertThat(courier.deliver(delivery(made(url()), UUID.randomUUID())))
                .isInstanceOf(Receipt.Hopeless.class);
    }

    @Test
    @Rule("NTF-4")
    void failsForNowWhereNobodyListens() {
        String url = url();
        receiver.stop(0);
        assertThat(courier.deliver(delivery(made(url), UUID.randomUUID())))
                .isInstanceOf(Receipt.Failed.class);
    }

    @ParameterizedTest
    @Rule("NTF-6")
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://10.1.2.3:8443/",
                "https://2130706433/"
            })
    void callsNoAddressOfTheOwnNetwork(String url) {
        assertThat(courier.deliver(delivery(made(url), UUID.randomUUID())))
                .isEqualTo(new Receipt.Hopeless("notification.answer.private"));
    }

    @Test
    @Rule("NTF-6")
    void callsNoNameThatStandsForTheOwnNetworkAmongOthers() throws IOException {
        InetAddress[] mixed = {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
        WebhookClient client =
                new WebhookClient(new PublicHosts(new WebhookRules(Set.of()), new Names(mixed)));
        assertThat(client.post("https://rebinding.example/", Map.of(), "{}"))
                .isEqualTo(new Receipt.Hopeless("notification.answer.private"));
        client.close();
    }

    /** The control: the same server answers once the installation allows its name. */
    @Test
    @Rule("NTF-6")
    void callsAPrivateHostOnlyWhereTheInstallationAllowsIt() throws IOException {
        InetAddress[] here = {InetAddress.getByName("127.0.0.1")};
        String url = "http://hooks.internal:" + receiver.getAddress().getPort() + "/";
        WebhookClient strict =
                new WebhookClient(new PublicHosts(new WebhookRules(Set.of()), new Names(here)));
        WebhookClient allowed =
                new WebhookClient(
                        new PublicHosts(
                                new WebhookRules(Set.of("hooks.internal")), new Names(here)));
        assertThat(strict.post(url, Map.of(), "{}")).isInstanceOf(Receipt.Hopeless.class);
        assertThat(calls).isEmpty();
        assertThat(allowed.post(url, Map.of(), "{}")).isInstanceOf(Receipt.Delivered.class);
        strict.close();
        allowed.close();
    }

    @Test
    @Rule("NTF-6")
    void dropsWhatIsForAWebhookThatIsOff() {
        NewWebhook made = made(url());
        as("admin", () -> desk.enable(scene.key(), made.webhook().id(), false).require());
        assertThat(courier.deliver(delivery(made, UUID.randomUUID())))
                .isEqualTo(new Receipt.Dropped("notification.answer.off"));
        assertThat(calls).isEmpty();
    }

    private String url() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/hook";
    }

    private NewWebhook made(String url) {
        return as("admin", () -> desk.create(scene.key(), "Risk", url, Set.of()).require());
    }

    private Delivery delivery(NewWebhook to, UUID id) {
        Notice notice =
                new Notice(
                        UUID.randomUUID(),
                        scene.workspace.id(),
                        NotificationScene.KIND.name(),
                        DemoPeople.require("developer1"),
                        Instant.EPOCH,
                        NotificationScene.content("CHG-7 waits"));
        return new Delivery(
                id, notice, new Delivery.Receiver.Hook(to.webhook().id()), 1, Instant.EPOCH);
    }

    private void receive(HttpExchange exchange) {
        try (exchange) {
            calls.add(
                    new Call(
                            exchange.getRequestHeaders(),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name server that always says the same. */
    private record Names(InetAddress[] addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
