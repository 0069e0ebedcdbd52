package io.colorguard.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.notification.domain.Receipt;
import io.colorguard.notification.domain.WebhookRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addresses by which people have made servers call their own network. */
@Rule("NTF-6")
class ForeignAddressesTest {

    /** {@code PORT} is that of a server on this machine, which must hear nothing. */
    private static final List<String> CORPUS =
            """
            http://127.0.0.1:PORT/
            http://127.1:PORT/
            http://127.0.1:PORT/
            http://127.255.255.254:PORT/
            http://2130706433:PORT/
            http://0:PORT/
            http://0.0.0.0:PORT/
            http://localhost:PORT/
            http://LOCALHOST:PORT/
            http://localhost.:PORT/
            http://sub.localhost:PORT/
            http://[::1]:PORT/
            http://[0:0:0:0:0:0:0:1]:PORT/
            http://[::]:PORT/
            http://[::ffff:127.0.0.1]:PORT/
            http://[::ffff:7f00:1]:PORT/
            http://[::127.0.0.1]:PORT/
            http://[64:ff9b::7f00:1]:PORT/
            http://[2002:7f00:1::]:PORT/
            http://10.0.0.1/
            http://0.0.0.1/
            http://192.0.2.1/
            http://10.255.255.255/
            http://172.16.0.1/
            http://172.31.255.255/
            http://192.168.0.1/
            http://169.254.169.254/latest/meta-data/
            http://[fd00:ec2::254]/latest/meta-data/
            http://[::ffff:a9fe:a9fe]/latest/meta-data/
            http://100.64.0.1/
            http://100.100.100.200/latest/meta-data/
            http://192.0.0.192/
            http://198.18.0.1/
            http://224.0.0.1/
            http://203.0.113.1/
            http://255.255.255.255/
            http://[fe80::1]/
            http://[fc00::1]/
            http://[ff02::1]/
            http://rebinding.example/
            http://mixed.example/
            """
                    .lines()
                    .toList();

    private final List<Socket> heard = new CopyOnWriteArrayList<>();
    private final List<String> handedOut = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0);
        Thread.ofVirtual().start(this::hear);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void noneIsConnectedTo() throws IOException {
        WebhookClient client = client(Set.of());
        List<String> answered = new ArrayList<>();
        assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();

        for (String url : CORPUS) {
            Receipt receipt = client.post(url(url), Map.of(), "{}");
            if (receipt instanceof Receipt.Delivered) {
                answered.add(url);
            }
        }

        assertThat(answered).isEmpty();
        assertThat(handedOut).isEmpty();
        assertThat(heard).isEmpty();
        client.close();
    }

    /** The control: the same server hears whoever the installation allows. */
    @Test
    void theServerHearsWhoIsAllowed() throws IOException {
        WebhookClient client = client(Set.of("rebinding.example"));

        assertThat(client.post(url("http://rebinding.example:PORT/"), Map.of(), "{}"))
                .isInstanceOf(Receipt.Delivered.class);

        assertThat(heard).hasSize(1);
        client.close();
    }

    private String url(String pattern) {
        return pattern.replace("PORT", Integer.toString(server.getLocalPort()));
    }

    /** What the guard hands out is what the client connects to: each of it is counted. */
    private WebhookClient client(Set<String> allowed) {
        return new WebhookClient(
                new PublicHosts(new WebhookRules(allowed), new Names()) {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        InetAddress[] found = super.resolve(host);
                        handedOut.add(host);
                        return found;
                    }
                });
    }

    private void hear() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                heard.add(socket);
                socket.getInputStream().read();
                socket.getOutputStream()
                        .write(
                                "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException _) {
                // Closed.
            }
        }
    }

    /** A name server of somebody's own, beside that of this machine. */
    private static final class Names implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "rebinding.example" -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
                case "mixed.example" ->
                        new InetAddress[] {
                            InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("10.0.0.1")
                        };
                case "sub.localhost" -> new InetAddress[] {InetAddress.ofLiteral("::1")};
                default -> SystemDefaultDnsResolver.INSTANCE.resolve(host);
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
