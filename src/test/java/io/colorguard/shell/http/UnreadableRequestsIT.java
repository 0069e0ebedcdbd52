package io.colorguard.shell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.PortalIT;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that the web server itself cannot read, sent as they are over a socket. */
@PortalIT
class UnreadableRequestsIT {

    private static final String API = "/api/v1/workspaces/";

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "%2f, en, The request cannot be read",
        "a%2Fb/flags, es, No se puede leer la solicitud",
        "%00, en, The request cannot be read",
        "%zz, en, The request cannot be read"
    })
    void theApiAnswersWithAProblem(String rest, String language, String title) throws IOException {
        String answer = ask(API + rest, language);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:colorguard:problem:malformed", title)
                .doesNotContain("Tomcat", "<html", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/w/%2f", "/w/%00", "/%zz", "/w/a\\b"})
    void pagesAreAnsweredByOurOwn(String address) throws IOException {
        assertThat(ask(address, "en"))
                .startsWith("HTTP/1.1 400")
                .contains("This cannot be answered", "Esto no tiene respuesta", "/styles/error.css")
                .doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @CsvSource({"en, The address is too long", "es, La dirección es demasiado larga"})
    void anAddressThatIsTooLongIsRefused(String language, String title) throws IOException {
        assertThat(ask(API + "?page=" + "1".repeat(AddressLimit.MOST), language))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json", "urn:colorguard:problem:too-long", title);
        assertThat(ask("/w/" + "a".repeat(AddressLimit.MOST), language))
                .startsWith("HTTP/1.1 414")
                .contains("This cannot be answered")
                .doesNotContain("Tomcat");
    }

    @Test
    void anAddressLongerThanIsReadIsAnsweredByOurOwn() throws IOException {
        assertThat(ask("/w/" + "a".repeat(100_000), "en"))
                .startsWith("HTTP/1.1 4")
                .contains("This cannot be answered")
                .doesNotContain("Tomcat");
    }

    private String ask(String address, String language) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            String accepted = address.startsWith(API) ? "*/*" : "text/html";
            String request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nAuthorization: Bearer demo-viewer\r\n"
                            + "Accept-Language: %s\r\nConnection: close\r\n\r\n";
            out.write(
                    request.formatted(address, accepted, language)
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
