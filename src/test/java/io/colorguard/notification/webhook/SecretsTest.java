package io.colorguard.notification.webhook;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import io.colorguard.ApiClient;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.application.ApiTokens;
import io.colorguard.identity.application.NewToken;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.NewWebhook;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Receipt;
import io.colorguard.notification.domain.Seal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Follows secrets wherever they could have leaked to. */
@DatabaseTest
class SecretsTest {

    @Autowired ApplicationContext portal;
    @Autowired WebApplicationContext web;
    @Autowired WebhookDesk desk;
    @Autowired WebhookCourier courier;
    @Autowired ApiTokens tokens;
    @Autowired Seal seal;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Level before = root.getLevel();
    private HttpServer receiver;
    private NotificationScene scene;
    private JdbcClient jdbc;

    @BeforeEach
    void listen() throws IOException {
        scene = new NotificationScene(portal);
        jdbc = Inside.owner(portal);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(
                "/",
                exchange -> {
                    sent.add(exchange.getRequestHeaders().entrySet().toString());
                    sent.add(new String(exchange.getRequestBody().readAllBytes()));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        receiver.start();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        root.setLevel(before);
        root.detachAppender(log);
        receiver.stop(0);
    }

    @Test
    @Rule("NTF-7")
    void aWebhooksSecretStandsNowhereButInItsSeal() {
        NewWebhook made =
                as("admin", () -> desk.create(scene.key(), "Canary", url(), Set.of()).require());
        assertThat(courier.deliver(delivery(made))).isInstanceOf(Receipt.Delivered.class);
        byte[] secret =
                Base64.getDecoder().decode(made.secret().substring(made.secret().indexOf('_') + 1));

        List<String> forms =
                List.of(
                        made.secret(),
                        Base64.getEncoder().encodeToString(secret),
                        HexFormat.of().formatHex(secret));
        assertNowhere(forms);
        assertThat(sent).hasSize(2).noneMatch(text -> forms.stream().anyMatch(text::contains));
        assertThat(as("admin", () -> desk.list(scene.key()).require().toString()))
                .doesNotContain(forms.toArray(String[]::new));
    }

    @Test
    @Rule("IDN-8")
    void aTokenStandsNowhereAndIsShownOnce() {
        NewToken made =
                as(
                        "developer1",
                        () ->
                                tokens.create("canary", Duration.ofDays(1), "to see where it goes")
                                        .require());

        assertNowhere(List.of(made.characters()));
    }

    @Test
    @Rule("NTF-7")
    void aSealThatWasTouchedDoesNotOpen() {
        byte[] sealed = seal.close("a secret".getBytes(StandardCharsets.UTF_8));
        assertThat(seal.open(sealed)).asString(StandardCharsets.UTF_8).isEqualTo("a secret");
        assertThat(seal.close("a secret".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(sealed);

        for (int at = 0; at < sealed.length; at++) {
            byte[] touched = sealed.clone();
            touched[at] ^= 1;
            assertThatThrownBy(() -> seal.open(touched)).isInstanceOf(IllegalStateException.class);
        }
    }

    private void assertNowhere(List<String> forms) {
        assertThat(tables()).hasSizeGreaterThan(30);
        assertThat(tables())
                .allSatisfy(table ->
                        assertThat(rows(table))
                                .as(table)
                                .noneMatch(row -> forms.stream().anyMatch(row::contains)));
        assertThat(log.list).isNotEmpty();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> forms.stream().anyMatch(line::contains));
        assertThat(answers()).noneMatch(body -> forms.stream().anyMatch(body::contains));
    }

    private List<String> answers() {
        var admin = ApiClient.as("admin", web);
        String workspace = "/api/v1/workspaces/" + scene.key().value();
        return List.of("", "/history", "/changes", "/flags", "/policies").stream()
                .map(part -> admin.get().uri(workspace + part).exchange())
                .map(answer -> new String(answer.getResponse().getContentAsByteArray()))
                .toList();
    }

    /** Every table there is, as the database itself names them. */
    private List<String> tables() {
        return jdbc.sql(
                        """
                        select quote_ident(table_schema) || '.' || quote_ident(table_name)
                        from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema')
                          and has_table_privilege(
                              quote_ident(table_schema) || '.' || quote_ident(table_name), 'select')
                        """)
                .query(String.class)
                .list();
    }

    private List<String> rows(String table) {
        return jdbc.sql("select t::text from " + table + " t").query(String.class).list();
    }

    private String url() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/hook";
    }

    private Delivery delivery(NewWebhook to) {
        Notice notice =
                new Notice(
                        UUID.randomUUID(),
                        scene.workspace.id(),
                        NotificationScene.KIND.name(),
                        DemoPeople.require("developer1"),
                        Instant.EPOCH,
                        NotificationScene.content("CHG-7 waits"));
        return new Delivery(
                UUID.randomUUID(),
                notice,
                new Delivery.Receiver.Hook(to.webhook().id()),
                1,
                Instant.EPOCH);
    }
}
