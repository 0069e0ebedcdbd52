package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a request comes from, as the portal's own settings have the server tell it. */
@SpringBootTest(
        classes = ForgedAddressTest.Server.class,
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Rule("SEC-4")
class ForgedAddressTest {

    @LocalServerPort int port;

    /** A server with the portal's settings that answers what it knows of the request. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Server {

        @Bean
        ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(new Echo(), "/*");
        }
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter()
                    .print(
                            request.getRemoteAddr()
                                    + ' '
                                    + request.getScheme()
                                    + ' '
                                    + request.getServerName());
        }
    }

    /** Only 127.0.0.1 is the proxy; a client beside it has another address of this machine. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    127.0.0.2, X-Forwarded-For,   203.0.113.9,                  127.0.0.2 http localhost
                    127.0.0.2, X-Forwarded-Proto, https,                        127.0.0.2 http localhost
                    127.0.0.2, X-Forwarded-Host,  evil.example,                 127.0.0.2 http localhost
                    127.0.0.2, Forwarded,         for=203.0.113.9;host=evil.example, 127.0.0.2 http localhost
                    127.0.0.1, Forwarded,         for=203.0.113.9;host=evil.example, 127.0.0.1 http localhost
                    127.0.0.1, X-Forwarded-Prefix, /evil,                       127.0.0.1 http localhost
                    127.0.0.1, X-Forwarded-For,   203.0.113.9,                  203.0.113.9 http localhost
                    127.0.0.1, X-Forwarded-For,   '198.51.100.1, 203.0.113.9',  203.0.113.9 http localhost
                    127.0.0.1, X-Forwarded-Host,  portal.example,               127.0.0.1 http portal.example
                    """)
    void onlyTheProxyIsBelieved(String from, String header, String value, String known)
            throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .header(header, value)
                            .build();

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo(known);
        }
    }

    /** In the installation that docker/ describes. */
    @Test
    void theProxyThatIsBelievedIsTheOneThatStandsThere() throws IOException {
        String installation = Files.readString(Path.of("docker/compose.yaml"));

        assertThat(found("INTERNALPROXIES: (\\S+)/32", installation))
                .isEqualTo(found("ipv4_address: (\\S+)", installation));
        assertThat(Files.readString(Path.of("docker/proxy/Caddyfile")))
                .contains("header_up -Forwarded", "header_up -X-Forwarded-Port")
                .doesNotContain("trusted_proxies");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
