package io.colorguard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.compliance.HostileFiles;
import io.colorguard.shared.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads as no client of ours would send them, to the server as it runs. */
@PortalIT
@Rule("CMP-3")
class HostileUploadIT {

    private static final String ADDRESS = "/api/v1/workspaces/banking-platform/evidence";
    private static final String PARTS = "--edge";

    @LocalServerPort int port;

    @Test
    void aFileIsHandedOutWithNothingThatABrowserWouldRun() throws Exception {
        byte[] content = HostileFiles.filled(2_000_000);
        HttpResponse<byte[]> kept = send("a\u202E\\\"; x=\"b.html", content);
        assertThat(kept.statusCode()).isEqualTo(201);

        HttpResponse<byte[]> answer = get(content);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("content-length", List.of("2000000"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .containsEntry("cache-control", List.of("private, no-cache"))
                .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"));
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("attachment;"));
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        byte[] content = HostileFiles.filled(1_000_000);
        byte[] body = body("a.pdf", content);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST "
                                    + ADDRESS
                                    + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                    + port
                                    + "\r\nAuthorization: Bearer demo-developer1\r\nContent-Type: "
                                    + "multipart/form-data; boundary=edge\r\nContent-Length: "
                                    + body.length
                                    + "\r\n\r\n")
                            .getBytes(UTF_8));
            out.write(body, 0, body.length - 1_000);
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        assertThat(get(content).statusCode()).isEqualTo(404);
        assertThat(send("a.pdf", content).statusCode()).isEqualTo(201);
        assertThat(get(content).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsToldSo() throws Exception {
        HttpResponse<byte[]> answer = send("a.pdf", HostileFiles.filled((25 << 20) + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new String(answer.body(), UTF_8)).contains("CMP-3", "25 MiB");
        assertThat(send("a.pdf", HostileFiles.filled(33 << 20)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<byte[]> send(String name, byte[] content) throws Exception {
        return call(
                request(ADDRESS)
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body(name, content))));
    }

    private HttpResponse<byte[]> get(byte[] content) throws Exception {
        return call(request(ADDRESS + "/" + ContentHash.of(content) + "?name=a.html"));
    }

    private static HttpResponse<byte[]> call(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Bearer demo-developer1");
    }

    private static byte[] body(String name, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(
                (PARTS
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: text/html\r\n\r\n")
                        .getBytes(UTF_8));
        body.write(content);
        body.write(("\r\n" + PARTS + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }
}
